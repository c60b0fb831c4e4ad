import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { surroundings } from '#test/app.ts';
import { startTestDatabase, type TestDatabase } from '#test/database.ts';
import { record } from '../audit/record.ts';
import { newId } from '../context.ts';
import { asSystem, type Surroundings } from '../http/request-context.ts';
import { type Module, makeRegistry } from '../registry.ts';
import { openDatabase, openPool, poolStore } from '../sql/database.ts';
import { defineJob } from './job.ts';
import { startQueue } from './queue.ts';

const heard: string[] = [];

/** A job that listens to events and fails the first time it runs. */
const listener = defineJob({
  name: 'test.listen',
  payload: z.object({ subjectId: z.string(), type: z.string(), eventId: z.string() }),
  on: ['thing.happened'],
  async run(_context, { subjectId }) {
    heard.push(subjectId);
    if (heard.length === 1) throw new Error('the first try fails');
  },
});

const module: Module = { name: 'test', operations: [], permissions: {}, messages: {}, jobs: [listener] };

describe('the job queue', () => {
  let database: TestDatabase;
  let around: Surroundings;
  let pool: ReturnType<typeof openPool>;
  const happen = (undo: boolean) =>
    asSystem(around, 'test', async (context) => {
      const subjectId = newId(context);
      await record(context, { type: 'thing.happened', subjectKind: 'thing', subjectId });
      if (undo) throw new Error('undone');
      return subjectId;
    });

  before(async () => {
    database = await startTestDatabase();
    pool = openPool(database.ownerUrl, 'application', 4);
    const base = surroundings(poolStore(openDatabase(pool)), '/nowhere');
    around = { ...base, registry: makeRegistry([module], {}) };
  });

  after(async () => {
    await pool.end();
    await database.stop();
  });

  it('runs what listens to a committed event, again after a failure, and nothing of a transaction that was undone', async () => {
    const runner = await startQueue(
      pool,
      around.registry,
      (name, work) => asSystem(around, name, work),
      around.log,
    );
    try {
      await assert.rejects(happen(true), /undone/);
      const subjectId = await happen(false);
      for (let tries = 0; heard.length < 2 && tries < 160; tries += 1) await wait(50);
      assert.deepEqual(heard, [subjectId, subjectId]);
    } finally {
      await runner.stop();
    }
  });
});
