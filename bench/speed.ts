// How fast a large installation answers over HTTP (MOTCUA_DATA; fill it with bin/motcua bench generate):
//   bin/motcua bench run speed [II.06a|figure|worklist|search|xlsx|pages …]
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { asSystem } from '../src/platform/http/request-context.ts';
import { machine, report, shareOf, times } from './speed/measure.ts';
import { search } from './speed/search.ts';
import { type Served, serveInstallation } from './speed/serve.ts';
import { workbook } from './speed/workbook.ts';

const USERS = 16;
const ASKS_EACH = 30;
const COMMUNES = ['lamson', 'bendo', 'doiche', 'cuasong'];
const WORKERS = [
  ...COMMUNES.flatMap((name) => [`tiepnhan.${name}`, `chuyenvien.${name}`, `lanhdao.${name}`]),
  'hotich2.lamson',
  'vanthu.lamson',
  'tiepnhan2.lamson',
  'hotich2.bendo',
].slice(0, USERS);
const QUARTER = 'from=2026-06-15&to=2026-09-14';
const PROVINCE = 'kiemtra.tinh';

const BENCHES = {
  'II.06a': handlingReport,
  figure: openFigure,
  worklist,
  search: (served: Served) => search(served, PROVINCE, 'lanhdao.lamson'),
  xlsx: (served: Served) => workbook(served, PROVINCE),
  pages,
} as const;

const wanted = process.argv.slice(2);
let kept = true;
// Each on a program that has just started: what one leaves in memory is not the next one's.
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const served = await serveInstallation();
  try {
    await sayWhere(served);
    kept = (await bench(served)) && kept;
  } finally {
    await served.stop();
  }
}
console.log(machine());
process.exitCode = kept ? 0 : 1;

async function sayWhere({ installation }: Served): Promise<void> {
  await asSystem(installation.around, 'bench', async ({ db }) => {
    const counted = await sql<{ name: string; rows: number }>`
      select relname as name, sum(reltuples)::bigint as rows from pg_class
      where relname in ('dossier', 'event_before_2027') and relkind = 'r' group by 1`.execute(db);
    console.log(counted.rows.map(({ name, rows }) => `${name}: ${rows}`).join(', '), '·', machine());
  });
}

/** Biểu II.06a of the whole province and a legal quarter. */
async function handlingReport({ ask }: Served): Promise<boolean> {
  const taken = await times(
    20,
    async () => (await ask(PROVINCE, `/api/reports/II.06a?unit=H99&${QUARTER}`)).ms,
  );
  report('II.06a, province, quarter: median', shareOf(taken, 0.5), 300);
  return report('II.06a, province, quarter: 95 %', shareOf(taken, 0.95), 300);
}

/** From a number to the records behind it. */
async function openFigure({ ask }: Served): Promise<boolean> {
  const codes = [
    ...[
      'dossiersReceived',
      'dossiersReceivedInPeriod',
      'dossiersOnline',
      'dossiersDirectPostal',
      'dossiersCarriedOver',
    ],
    ...[
      'dossiersResolved',
      'dossiersEarly',
      'dossiersOnTime',
      'dossiersLate',
      'dossiersInProgress',
      'dossiersWithinTime',
    ],
    ...['dossiersOverdue', 'dossiersInTime', 'dossiersRefused', 'dossiersStopped', 'dossiersWithdrawn'],
    ...[
      'dossiersIntakeRefused',
      'dossiersSupplementRequested',
      'dossiersLateOrOverdue',
      'dossiersResolvedPlusOverdue',
    ],
  ];
  let kept = true;
  for (const [who, unit] of [
    [PROVINCE, 'H99'],
    ['lanhdao.lamson', 'H99.7'],
  ] as const)
    for (const code of codes) {
      const path = `/api/figures/${code}/records?unit=${unit}&${QUARTER}&limit=50`;
      const taken = await times(5, async () => (await ask(who, path)).ms);
      kept = report(`${code} of ${unit}: first 50, median`, shareOf(taken, 0.5), 200) && kept;
    }
  return kept;
}

/** The worklist: sixteen people at once, each asking again a second after the answer; as data and as a page. */
async function worklist(served: Served): Promise<boolean> {
  let kept = true;
  for (const [what, path] of [
    ['worklist, data', '/api/worklist'],
    ['worklist, page', '/viec-cua-toi'],
  ] as const)
    kept = (await sixteenAsk(served, what, path)) && kept;
  return kept;
}

async function sixteenAsk({ ask }: Served, what: string, path: string): Promise<boolean> {
  // A program that has run for a while, as it does at nine in the morning.
  for (const user of WORKERS) for (let warm = 0; warm < 40; warm += 1) await ask(user, path);
  const alone: number[] = [];
  for (const user of WORKERS) alone.push((await ask(user, path)).ms);
  report(`${what}: one at a time, median`, shareOf(alone, 0.5));
  const taken: number[] = [];
  await Promise.all(
    WORKERS.map(async (user, index) => {
      await wait((1000 * index) / USERS);
      for (let asked = 0; asked < ASKS_EACH; asked += 1) {
        taken.push((await ask(user, path)).ms);
        await wait(1000);
      }
    }),
  );
  const half = report(`${what}, ${USERS} users: median`, shareOf(taken, 0.5), 10);
  return report(`${what}, ${USERS} users: 95 %`, shareOf(taken, 0.95), 50) && half;
}

/** Other pages, without a limit of their own; but each must come. */
async function pages({ ask }: Served): Promise<boolean> {
  const register = await ask('lanhdao.lamson', '/ho-so');
  const [, id = ''] = /href="\/ho-so\/([0-9a-f-]{36})"/.exec(register.text) ?? [];
  const code = />(H99[^<]+-\d{6}-\d+)</.exec(register.text)?.[1] ?? '';
  const asked: readonly (readonly [string, string, string])[] = [
    ['register', 'lanhdao.lamson', '/ho-so'],
    ['register of the province', PROVINCE, '/ho-so'],
    ['register, overdue', 'lanhdao.lamson', '/ho-so?tinh-trang=overdue'],
    ['overview', 'lanhdao.lamson', '/tong-quan'],
    ['overview of the province', PROVINCE, '/tong-quan'],
    ['dossier', 'lanhdao.lamson', `/ho-so/${id}`],
    ['history of a dossier', 'lanhdao.lamson', `/ho-so/${id}/lich-su`],
    ['look-up of a citizen', 'lanhdao.lamson', `/tra-cuu-ho-so?ma=${code}`],
    ['tasks', 'lanhdao.lamson', '/viec-can-lam'],
    ['II.06a as a page', PROVINCE, `/bao-cao/ii-06a?${QUARTER}`],
    ['service index of the province', PROVINCE, '/chi-so-phuc-vu?ky=legal-q3&nam=2026'],
    ['ranking of all communes', PROVINCE, '/chi-so-phuc-vu/xep-hang?ky=legal-q3&nam=2026'],
  ];
  let come = true;
  for (const [what, user, path] of asked) {
    try {
      const taken = await times(3, async () => (await ask(user, path)).ms);
      report(`${what}: median`, shareOf(taken, 0.5));
    } catch (error) {
      come = false;
      console.log(`${what}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return come;
}
