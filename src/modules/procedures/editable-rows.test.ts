import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyRowIntent, rowIntent, rowNumbers, type Values } from './editable-rows.ts';

const values: Values = {
  decision: ['12/QĐ'],
  'steps.0.name': ['Một'],
  'steps.2.name': ['Hai'],
  'steps.2.role': ['leader'],
  'steps.10.name': ['Ba'],
};
const press = (intent: string) => applyRowIntent(values, 'steps', intent, 'name');
const names = (of: Values) => rowNumbers(of, 'steps').map((row) => of[`steps.${row}.name`]?.[0]);

test('rows are those that were sent, in order', () => {
  assert.deepEqual(rowNumbers(values, 'steps'), [0, 2, 10]);
  assert.deepEqual(rowNumbers(values, 'papers'), []);
});

test('a button adds, removes or moves a row with all its fields', () => {
  assert.deepEqual(names(press('add:steps')), ['Một', 'Hai', 'Ba', '']);
  assert.deepEqual(names(press('remove:steps:2')), ['Một', 'Ba']);
  const up = press('up:steps:2');
  assert.deepEqual(names(up), ['Hai', 'Một', 'Ba']);
  assert.deepEqual(up['steps.0.role'], ['leader']);
  assert.equal(up['steps.2.role'], undefined);
  assert.deepEqual(names(press('down:steps:2')), ['Một', 'Ba', 'Hai']);
});

test('the ends stay, and what is no button of the list changes nothing', () => {
  for (const intent of ['up:steps:0', 'down:steps:10', 'remove:steps:7', 'add:papers', 'jump:steps:2', ''])
    assert.deepEqual(press(intent), values, intent);
});

test('moving down and up again gives back what was there', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 50 }), { minLength: 1, maxLength: 8 }), fc.nat(), (rows, at) => {
      const given: Values = Object.fromEntries(rows.map((row) => [`steps.${row}.name`, [`bước ${row}`]]));
      const order = rowNumbers(given, 'steps');
      const row = order[at % order.length] ?? 0;
      const below = order[order.indexOf(row) + 1] ?? row;
      const moved = applyRowIntent(given, 'steps', rowIntent('down', 'steps', row), 'name');
      assert.deepEqual(rowNumbers(moved, 'steps'), order);
      if (below === row) return assert.deepEqual(moved, given);
      const back = applyRowIntent(moved, 'steps', rowIntent('up', 'steps', below), 'name');
      return assert.deepEqual(back, given);
    }),
  );
});
