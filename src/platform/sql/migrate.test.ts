import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestDatabase } from '#test/database.ts';
import { migrate } from './migrate.ts';

test('an extension that the server does not have is told with the way to mend it, and leaves nothing behind', async () => {
  const database = await startTestDatabase();
  try {
    const name = '20990101000000_needs_more.sql';
    const statements = [
      'create table platform.half (id int)',
      'create extension if not exists no_such_thing',
    ];
    const running = migrate(database.owner, [{ name, statements, checksum: '' }]);
    await assert.rejects(running, (error: Error & { code?: string }) => {
      assert.equal(error.code, 'migration.extension');
      assert.match(error.message, /phần mở rộng no_such_thing .*create extension no_such_thing/s);
      return true;
    });
    const { rows } = await database.owner.query(`select to_regclass('platform.half') as half`);
    assert.deepEqual(rows, [{ half: null }]);
    await migrate(database.owner, [
      { name, statements: ['create table platform.half (id int)'], checksum: '' },
    ]);
  } finally {
    await database.stop();
  }
});

test('an extension in a schema that nobody looks into is told in the same way', async () => {
  const database = await startTestDatabase();
  try {
    await database.owner.query('create schema hidden');
    await database.owner.query('alter extension pg_trgm set schema hidden');
    const statements = ['create index thing on platform.migration using gin (name gin_trgm_ops)'];
    const running = migrate(database.owner, [{ name: '20990101000000_index.sql', statements, checksum: '' }]);
    await assert.rejects(running, { code: 'migration.extension' });
  } finally {
    await database.stop();
  }
});
