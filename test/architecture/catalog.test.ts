import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { startTestDatabase, type TestDatabase } from '#test/database.ts';
import { checkCatalog, readCatalog } from './catalog.ts';

describe('rule: tables can be spread by province', () => {
  let database: TestDatabase;
  before(async () => {
    database = await startTestDatabase();
  });
  after(() => database.stop());

  /** What is said after these statements, which are undone. */
  async function faultsAfter(...statements: string[]): Promise<string[]> {
    const client: pg.PoolClient = await database.owner.connect();
    try {
      await client.query('begin');
      for (const statement of statements) await client.query(statement);
      return checkCatalog(await readCatalog(client));
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  it('holds', async () => {
    const tables = await readCatalog(database.owner);
    assert.ok(tables.length > 15);
    assert.deepEqual(checkCatalog(tables), []);
  });

  it('finds a table without a province, and one without a key', async () => {
    assert.deepEqual(await faultsAfter('create table dossiers.planted (id uuid primary key)'), [
      'dossiers.planted has no province_id; a reference table is listed in test/architecture/catalog.ts',
    ]);
    assert.deepEqual(await faultsAfter('create table dossiers.planted (province_id smallint)'), [
      'dossiers.planted has no primary key',
    ]);
  });

  it('finds keys, unique constraints and indexes in which the province does not stand first', async () => {
    const faults = await faultsAfter(
      'create table dossiers.planted (province_id smallint, id uuid, code text, primary key (id, province_id), unique (code))',
      'create index planted_by_code on dossiers.planted (code, province_id)',
    );
    const about = [
      'planted_pkey (primary)',
      'planted_code_key (unique)',
      'the index dossiers.planted_by_code',
    ];
    for (const name of about)
      assert.ok(
        faults.some((fault) => fault.endsWith(`stands first in ${name}`)),
        `${name}: ${faults}`,
      );
  });

  it('finds foreign keys that leave the province out, but not those to reference tables', async () => {
    const make =
      'create table dossiers.planted (province_id smallint, id uuid, dossier_id uuid, reason text, primary key (province_id, id))';
    const unique = 'create unique index planted_target on dossiers.dossier (id)';
    const key =
      'alter table dossiers.planted add constraint planted_dossier foreign key (dossier_id) references dossiers.dossier (id)';
    assert.ok(
      (await faultsAfter(make, unique, key)).some((fault) => /planted_dossier \(foreign\)/.test(fault)),
    );
    const allowed = 'alter table dossiers.planted add foreign key (reason) references dossiers.reason (code)';
    assert.deepEqual(await faultsAfter(make, allowed), []);
  });

  it('finds triggers, sequences and identities', async () => {
    const trigger = `create trigger planted before update on dossiers.dossier for each row execute function suppress_redundant_updates_trigger()`;
    assert.match(String(await faultsAfter(trigger)), /dossiers.dossier: no triggers \(planted\)/);
    assert.match(
      String(await faultsAfter('alter table dossiers.dossier add planted bigserial')),
      /planted: no sequences/,
    );
    const identity = 'alter table dossiers.dossier add planted bigint generated always as identity';
    assert.match(String(await faultsAfter(identity)), /planted: no sequences/);
  });
});
