// A province of the size that the limits of speed speak of: bin/motcua bench generate --dossiers 5500000
// Fills an installation that has the demo (MOTCUA_DATA; it must be stopped) with invented dossiers of 2022 until today, their
// people, papers, pauses and histories, the same for the same number and day. Needs the embedded server: it is the superuser there.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { getConfig, openInstallation } from '../src/commands/installation.ts';
import { calendarOf, keepCalendar } from '../src/modules/calendar/index.ts';
import { counting } from '../src/modules/dossiers/index.ts';
import { seededNumbers } from '../src/modules/dossiers/replay/seeded-numbers.testing.ts';
import { vietnamDate } from '../src/platform/clock.ts';
import { startDatabaseServer } from '../src/platform/database-server/start.ts';
import { asSystem } from '../src/platform/http/request-context.ts';
import { openDatabase, openPool } from '../src/platform/sql/database.ts';
import {
  FILLED,
  insertDossiers,
  insertOwnerNames,
  insertPersons,
  makeIndexes,
  switchIndexesOff,
} from './generate/load.ts';
import { LIVES, makeLife, workingDays } from './generate/make-life.ts';
import { createWorkTables, insertDesks, insertLives, insertNames } from './generate/prepare.ts';

const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '550000' },
    seed: { type: 'string', default: '20261122' },
    // The rows are there, only their running sums are not.
    'only-sums': { type: 'boolean', default: false },
  },
});
const copies = Math.max(1, Math.round(Number(values.dossiers) / LIVES));
const began = performance.now();
const say = (text: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const config = getConfig();
mkdirSync(config.dataFolder, { recursive: true });
// What is lost when the power goes now is generated again: no write waits for the disk.
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  autovacuum: 'off',
};
const server = await startDatabaseServer({ dataFolder: config.dataFolder, log: console.log, settings });
if (server.adopted) throw new Error('Stop the program that uses this data folder first.');
const installation = await openInstallation(() => {});
const url = new URL(server.url);
url.pathname = '/motcua';
url.searchParams.set(
  'options',
  '-c session_replication_role=replica -c maintenance_work_mem=1GB -c work_mem=256MB',
);
const pool = openPool(url.href, 'owner', 2);
const db = openDatabase(pool);
try {
  if (!values['only-sums']) await generate();
  await makeSums();
  say(`done; most memory of this process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
} finally {
  await pool.end();
  await installation.close();
  await server.stop();
}

async function generate(): Promise<void> {
  const { around } = installation;
  const begun = await sql`select from pg_namespace where nspname = 'bench'`.execute(db);
  if (begun.rows.length > 0)
    throw new Error(
      'A generation was begun here and not finished: with all rows there, --only-sums; else a new data folder.',
    );
  await createWorkTables(db);
  await prepareLives();
  await insertNames(db);
  await insertDesks(db);
  await sql`analyze`.execute(db);
  const persons = Math.max(1000, Math.round((copies * LIVES) / 5));
  const file = await sql<{ id: string }>`select id from platform.file limit 1`.execute(db);
  const fileId = file.rows[0]?.id;
  if (!fileId) throw new Error('This installation has no demo: run bin/motcua seed first.');
  await switchIndexesOff(db);
  await insertPersons(db, around.provinceId, persons);
  say(`${persons} people`);
  const step = Math.max(100, Math.floor(100_000 / copies));
  for (let first = 0; first < LIVES; first += step) {
    const before = Math.min(LIVES, first + step);
    await db
      .transaction()
      .execute((transaction) =>
        insertDossiers(transaction as typeof db, { first, before }, { copies, persons, fileId }),
      );
    if (first % (step * 5) === 0) say(`${before * copies} of ${LIVES * copies} dossiers`);
  }
  say('indexes …');
  const [event, ...others] = FILLED.toReversed();
  await Promise.all([
    makeIndexes(db, event as string),
    others.toReversed().reduce(async (before, table) => {
      await before;
      await makeIndexes(db, table);
    }, Promise.resolve()),
  ]);
  await insertOwnerNames(db);
}

async function makeSums(): Promise<void> {
  say('running sums …');
  await asSystem(installation.around, 'bench', async (context) => {
    await sql`set local work_mem = '256MB'`.execute(context.db);
    await counting.rebuildTally(context, (month) => {
      if (month.month % 6 === 0) say(`… of ${month.toPlainYearMonth()}`);
    });
  });
  await sql`drop schema if exists bench cascade`.execute(db);
  await sql`vacuum (analyze) dossiers.tally`.execute(db);
  await sql`checkpoint`.execute(db);
}

async function prepareLives(): Promise<void> {
  const { around } = installation;
  const procedures = await sql<{ count: number }>`select count(*) from bench.procedure`.execute(db);
  const calendar = await asSystem(around, 'bench', async (context) => {
    const found = await calendarOf(context);
    await keepCalendar(context, found);
    return found;
  });
  const now = around.clock.now();
  const world = {
    calendar,
    days: workingDays(calendar, vietnamDate(now).subtract({ days: 1 })),
    now: vietnamDate(now).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant(),
    procedures: procedures.rows[0]?.count ?? 1,
  };
  const next = seededNumbers(Number(values.seed));
  for (let first = 0; first < LIVES; first += 1000) {
    const lives = Array.from({ length: 1000 }, (_, index) => makeLife(next, world, first + index));
    await insertLives(db, lives);
  }
  say(`${LIVES} lives`);
}
