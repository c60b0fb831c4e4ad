import { type Kysely, sql } from 'kysely';
import { FAMILY_NAMES, GIVEN_NAMES, MIDDLE_NAMES } from '../../src/demo/names.ts';
import type { DB } from '../../src/platform/sql/schema.ts';
import { foldVietnamese } from '../../src/platform/text/fold.ts';
import type { Life } from './make-life.ts';

/** Tables of the generator's own, thrown away when it is done. */
export async function createWorkTables(db: Kysely<DB>): Promise<void> {
  await sql`create schema bench`.execute(db);
  await sql`create unlogged table bench.life (number integer primary key, procedure integer, channel text, time_limit jsonb,
    submitted_at timestamptz, received_at timestamptz, due_at timestamptz, original_due_at timestamptz, ended_at timestamptz,
    returned_at timestamptz, state text, refused boolean, appraised boolean, pause jsonb, version integer)`.execute(
    db,
  );
  await sql`create unlogged table bench.life_event (number integer, seq integer, type text, at timestamptz, by text, data jsonb)`.execute(
    db,
  );
  await sql`create unlogged table bench.procedure as
    select row_number() over (order by p.code, p.id)::integer as number, p.id as procedure_id, v.id as version_id, p.code, v.name, v.field
    from procedures.procedure p join lateral (
      select * from procedures.version v where v.province_id = p.province_id and v.procedure_id = p.id order by number desc limit 1
    ) v on true`.execute(db);
}

export async function insertLives(db: Kysely<DB>, lives: readonly Life[]): Promise<void> {
  const rows = lives.map(({ events, ...life }) => ({ ...life, version: events.length }));
  const events = lives.flatMap(({ number, events }) => events.map((event) => ({ number, ...event })));
  await sql`insert into bench.life select * from jsonb_populate_recordset(null::bench.life, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  );
  await sql`insert into bench.life_event select * from jsonb_populate_recordset(null::bench.life_event, ${JSON.stringify(events)}::jsonb)`.execute(
    db,
  );
}

/** More than the demo has: about seventy thousand names, as in a large province. */
const MIDDLE = [...MIDDLE_NAMES.male, ...MIDDLE_NAMES.female, 'Bá', 'Đình', 'Gia', 'Hoài'];
const GIVEN = [...GIVEN_NAMES.male, ...GIVEN_NAMES.female];
const SECOND = GIVEN.slice(0, 10);

/** Every name that can be put together, with how the search reads it; most of them have two given names. */
export async function insertNames(db: Kysely<DB>): Promise<void> {
  const doubled = [...GIVEN, ...GIVEN.flatMap((first) => SECOND.map((second) => `${first} ${second}`))];
  const names = FAMILY_NAMES.flatMap((family) =>
    MIDDLE.flatMap((middle) => doubled.map((given) => `${family} ${middle} ${given}`)),
  );
  const rows = names.map((name, number) => ({ number, name, folded: foldVietnamese(name) }));
  await sql`create unlogged table bench.name (number integer primary key, name text, folded text)`.execute(
    db,
  );
  await sql`insert into bench.name select * from jsonb_populate_recordset(null::bench.name, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  );
}

const COMMUNES = 110;
/** Who handle dossiers in one commune, beside those of the demo: about forty open dossiers each. */
const OFFICERS = 10;

/** The demo's desks, and those of 110 more communes, so that no unit has more than a real one; officers for all of them. */
export async function insertDesks(db: Kysely<DB>): Promise<void> {
  const code = (tail = '') => sql.raw(`'H99.B' || lpad(n::text, 2, '0') || '${tail}'`);
  const id = (what: string) => sql.raw(`md5('bench ${what} ' || n)::uuid`);
  const units = sql`generate_series(0, ${sql.lit(COMMUNES - 1)}) as n, organization.unit`;
  await sql`insert into organization.unit
    select province_id, ${id('unit')}, case when n < 100 then ${code()} else 'H99.C' || n - 100 end, 'Xã Thử ' || n, 'Thử ' || n,
      'xa thu ' || n, kind, parent_id, path[:cardinality(path) - 1] || ${id('unit')}, valid_from, valid_to, address, phone
    from ${units} where agency_code = 'H99.8'`.execute(db);
  await sql`insert into organization.unit
    select province_id, ${id('office')}, case when n < 100 then ${code('.1')} else 'H99.C' || n - 100 || '.1' end,
      name || ' ' || n, short_name || ' ' || n, name_search || ' ' || n, kind, ${id('unit')},
      path[:cardinality(path) - 2] || ${id('unit')} || ${id('office')}, valid_from, valid_to, address, phone
    from ${units} where agency_code = 'H99.8.1'`.execute(db);
  const officers = sql`generate_series(0, ${sql.lit(COMMUNES - 1)}) as n, identity.officer`;
  await sql`insert into identity.officer (province_id, id, user_name, full_name, name_search, position, unit_id, password_hash, created_at)
    select province_id, ${id('receptionist')}, 'thu-tiepnhan.' || n, full_name, name_search, position, ${id('office')}, password_hash, created_at
    from ${officers} where user_name = 'tiepnhan.bendo'`.execute(db);
  await sql`insert into identity.role_assignment
    select province_id, ${id('receptionist')}, 'receptionist', ${id('office')} from ${officers} where user_name = 'tiepnhan.bendo'`.execute(
    db,
  );
  await insertHandlingOfficers(db);
  await sql`create unlogged table bench.desk as
    select row_number() over (order by office.agency_code)::integer - 1 as number, unit.province_id, unit.id as unit_id,
      office.id as office_id, office.agency_code as code,
      receptionist.id as receptionist_id, receptionist.full_name as receptionist_name
    from organization.unit office
    join organization.unit unit on unit.province_id = office.province_id and unit.id = office.parent_id
    join lateral (select o.* from identity.officer o join identity.role_assignment r on r.province_id = o.province_id
      and r.officer_id = o.id where r.role = 'receptionist' and r.unit_id = office.id order by user_name limit 1) receptionist on true
    where unit.kind = 'commune'`.execute(db);
}

/** Ten more officers in each commune, and all who handle there with a number: bench.officer. */
async function insertHandlingOfficers(db: Kysely<DB>): Promise<void> {
  await sql`create unlogged table bench.new_officer as
    select unit.province_id, md5('bench officer ' || unit.id || n)::uuid as id, unit.id as unit_id,
      'thu-chuyenvien.' || lower(unit.agency_code) || '.' || n as user_name, name.name, name.folded
    from organization.unit cross join generate_series(1, ${sql.lit(OFFICERS)}) as n
    join bench.name on name.number = abs(hashtext(unit.agency_code || n)) % (select count(*) from bench.name)
    where unit.kind = 'commune'`.execute(db);
  await sql`insert into identity.officer (province_id, id, user_name, full_name, name_search, position, unit_id, password_hash, created_at)
    select made.province_id, made.id, made.user_name, made.name, made.folded, model.position, made.unit_id, model.password_hash,
      model.created_at
    from bench.new_officer as made join identity.officer as model on model.user_name = 'chuyenvien.bendo'`.execute(
    db,
  );
  await sql`insert into identity.role_assignment
    select province_id, id, 'handlingOfficer', unit_id from bench.new_officer`.execute(db);
  await sql`create unlogged table bench.officer as
    select r.unit_id, row_number() over (partition by r.unit_id order by o.user_name)::integer - 1 as number,
      count(*) over (partition by r.unit_id)::integer as of_unit, o.id as officer_id, o.full_name as officer_name
    from identity.role_assignment r join identity.officer o on o.province_id = r.province_id and o.id = r.officer_id
    where r.role = 'handlingOfficer'`.execute(db);
}
