import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLateTask } from './task.ts';

const dueAt = Temporal.Instant.from('2026-02-24T17:00:00+07:00');
const after = dueAt.add({ seconds: 1 });

test('a task is late once its deadline has passed, and stays so when it was done afterwards', () => {
  assert.equal(isLateTask({ dueAt, doneAt: null }, dueAt), false);
  assert.equal(isLateTask({ dueAt, doneAt: null }, after), true);
  assert.equal(isLateTask({ dueAt, doneAt: dueAt }, after.add({ hours: 9000 })), false);
  assert.equal(isLateTask({ dueAt, doneAt: after }, after.add({ hours: 9000 })), true);
  assert.equal(isLateTask({ dueAt: null, doneAt: null }, after), false);
});
