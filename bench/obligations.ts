// 10,000 dossiers that expire at once, two processes of workers, one of them killed in the middle and started again: each
// dossier gets its obligation, none two. Prints the time against a limit of 60 s:
//   node --import tsx bench/obligations.ts [how many]
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { makeDossier } from '../src/modules/dossiers/testing.ts';
import { asSystem } from '../src/platform/http/request-context.ts';
import { openDatabase, openPool, poolStore } from '../src/platform/sql/database.ts';
import { surroundings } from '../test/app.ts';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';
import { loadWorld } from '../test/world.ts';

const LIMIT_SECONDS = 60;
const total = Number(process.argv[2] ?? '10000');

const database = await startTestDatabase();
const db = openDatabase(openPool(database.ownerUrl, 'application', 2));
const workers: ChildProcess[] = [];
try {
  const around = surroundings(poolStore(db), '/nowhere');
  await loadWorld(around);
  const times = { receivedAt: '2026-10-15T09:00:00+07:00', dueAt: '2026-10-21T17:00:00+07:00' };
  const { id } = await asSystem(around, 'bench', (context) =>
    makeDossier(context, { ...times, state: 'appraising' }),
  );
  await copyDossier(database, id, total - 1);
  const seconds = await work(database);
  const { rows } = await database.owner.query(
    `select count(*)::int as tasks, count(distinct subject_id)::int as dossiers from tasks.task where kind = 'dossiers.apology'`,
  );
  const [{ tasks, dossiers }] = rows;
  const events = await count(database, `platform.event where type = 'task.opened'`);
  console.log(`${tasks} obligations for ${dossiers} of ${total} dossiers, ${events} events`);
  console.log(`${seconds.toFixed(1)} s: ratio ${(seconds / LIMIT_SECONDS).toFixed(3)} (limit 1)`);
  const right = tasks === total && dossiers === total && events === total && seconds < LIMIT_SECONDS;
  process.exitCode = right ? 0 : 1;
} finally {
  for (const worker of workers) worker.kill('SIGKILL');
  await db.destroy();
  await database.stop();
}

/** From the start of the workers to the last obligation. */
async function work({ ownerUrl }: TestDatabase): Promise<number> {
  const started = performance.now();
  start(ownerUrl);
  const victim = start(ownerUrl);
  let killed = false;
  for (;;) {
    const done = await count(database, 'tasks.task');
    if (done >= total) break;
    if (!killed && done > 0) {
      victim.kill('SIGKILL');
      start(ownerUrl);
      killed = true;
      console.log(`a worker was killed after ${done} obligations`);
    }
    await wait(20);
    if (performance.now() - started > 2000 * LIMIT_SECONDS) throw new Error(`stuck at ${done}`);
  }
  return (performance.now() - started) / 1000;
}

function start(ownerUrl: string): ChildProcess {
  const program = `${import.meta.dirname}/obligations-worker.ts`;
  const worker = spawn(process.execPath, ['--import', 'tsx', program, ownerUrl], { stdio: 'inherit' });
  workers.push(worker);
  return worker;
}

async function count({ owner }: TestDatabase, from: string): Promise<number> {
  const { rows } = await owner.query(`select count(*)::int as n from ${from}`);
  return rows[0].n;
}

/** The same dossier many times over, each with an id and a code of its own. */
async function copyDossier({ owner }: TestDatabase, id: string, copies: number): Promise<void> {
  const { rows } = await owner.query(
    `select column_name as name from information_schema.columns
     where table_schema = 'dossiers' and table_name = 'dossier' and is_generated = 'NEVER'`,
  );
  const names: string[] = rows.map(({ name }) => name);
  const own: Record<string, string> = { id: 'gen_random_uuid()', code: `'H99.7.1-261015-' || 10000 + n` };
  const values = names.map((name) => own[name] ?? name);
  await owner.query(
    `insert into dossiers.dossier (${names}) select ${values} from dossiers.dossier, generate_series(1, $2) n where id = $1`,
    [id, copies],
  );
  await owner.query('analyze dossiers.dossier');
}
