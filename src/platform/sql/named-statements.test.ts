import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sql } from 'kysely';
import { startTestDatabase, type TestDatabase } from '#test/database.ts';
import { openDatabase, openPool } from './database.ts';
import { NAMED } from './named-statements.ts';

suite('statements that are asked by name', () => {
  let database: TestDatabase;
  let db: ReturnType<typeof openDatabase>;
  before(async () => {
    database = await startTestDatabase();
    db = openDatabase(openPool(database.ownerUrl, 'owner', 1));
    await sql`create table public.thing (name text)`.execute(db);
    await sql`insert into public.thing values ('a')`.execute(db);
  });
  after(async () => {
    await db.destroy();
    await database.stop();
  });

  const kept = async () => {
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
      db,
    );
    return rows.map(({ statement }) => statement);
  };
  const things = async (name: string) => {
    const { rows } = await sql`${NAMED} select * from public.thing where name = ${name}`.execute(db);
    return rows;
  };

  test('a marked one is parsed once for all its values, another is not kept', async () => {
    assert.deepEqual(await things('a'), [{ name: 'a' }]);
    assert.deepEqual(await things('b'), []);
    await sql`select * from public.thing where name = ${'a'}`.execute(db);
    assert.equal((await kept()).length, 1);
    assert.match((await kept())[0] ?? '', /^\/\* named \*\/ select/);
  });

  test('a table that a newer program has changed is read as it is now', async () => {
    assert.deepEqual(await things('a'), [{ name: 'a' }]);
    await sql`alter table public.thing add column place text default 'x'`.execute(db);
    assert.deepEqual(await things('a'), [{ name: 'a', place: 'x' }]);
    assert.deepEqual(await things('a'), [{ name: 'a', place: 'x' }]);
  });

  test('in a transaction, which is lost then, the fault says that the table was changed', async () => {
    const all = (at: typeof db) => sql`${NAMED} select * from public.thing`.execute(at);
    assert.equal((await all(db)).rows.length, 1);
    await sql`alter table public.thing add column kind text`.execute(db);
    const inside = db.transaction().execute(async (transaction) => void (await all(transaction)));
    await assert.rejects(inside, { code: '0A000' });
    assert.equal((await all(db)).rows.length, 1);
  });

  test('a fault in one is told as the fault of any other', async () => {
    await assert.rejects(sql`${NAMED} select 1 / (${0}::integer)`.execute(db), { code: '22012' });
    await assert.rejects(sql`${NAMED} select nothing from public.thing`.execute(db), { code: '42703' });
    await assert.rejects(sql`${NAMED} select nothing from public.thing`.execute(db), { code: '42703' });
    assert.deepEqual((await things('a')).length, 1);
  });
});
