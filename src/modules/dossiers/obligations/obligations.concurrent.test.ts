import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tasksOfSubject } from '#modules/tasks/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { asSystem } from '#platform/http/request-context.ts';
import { liveStage } from '#test/live-stage.ts';
import { makeDossier } from '../testing.ts';
import { openApologyTasks } from './open-apology-tasks.ts';

const DOSSIERS = 40;
const AT_ONCE = 8;

test('workers that look at once, and one that dies before it commits: each dossier gets its obligation, none two', async () => {
  const stage = await liveStage();
  // A year of its own: what other tests leave behind is not looked at again.
  const around = { ...stage.around, clock: fixedClock('2025-07-15T09:00:00+07:00') };
  const times = { receivedAt: '2025-07-10T09:00:00+07:00', dueAt: '2025-07-15T17:00:00+07:00' };
  const ids = await stage.system(async (context) => {
    const made: string[] = [];
    for (let n = 0; n < DOSSIERS; n++)
      made.push((await makeDossier(context, { ...times, state: 'appraising' })).id);
    return made;
  });
  const look = (dies = false) =>
    asSystem(around, 'test', async (context) => {
      const taken = await openApologyTasks(context, AT_ONCE);
      if (dies) throw new Error('killed');
      return taken;
    });
  const worker = async () => {
    while ((await look()) > 0);
  };
  await Promise.allSettled([look(true), worker(), worker(), look(true), worker()]);
  await worker();
  const counts = await stage.system((context) =>
    Promise.all(ids.map(async (id) => (await tasksOfSubject(context, 'dossier', id)).length)),
  );
  assert.deepEqual(counts, Array(DOSSIERS).fill(1));
});
