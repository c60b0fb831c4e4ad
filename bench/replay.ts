// 100,000 random histories driven through the rules into a database of their own, then replayed: 0 differences wanted.
// Prints the time against a limit of 60 s and how much the memory grew:
//   node --import tsx bench/replay.ts [how many] [seed]
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { keepCalendar } from '../src/modules/calendar/index.ts';
import { insertLives, makeModel } from '../src/modules/dossiers/replay/insert-lives.testing.ts';
import { LIFE_CALENDARS, makeLife } from '../src/modules/dossiers/replay/random-lives.testing.ts';
import { replayDossiers } from '../src/modules/dossiers/replay/replay-dossiers.ts';
import { seededNumbers } from '../src/modules/dossiers/replay/seeded-numbers.testing.ts';
import { asSystem } from '../src/platform/http/request-context.ts';
import { openDatabase, openPool, poolStore } from '../src/platform/sql/database.ts';
import { surroundings } from '../test/app.ts';
import { startTestDatabase } from '../test/database.ts';
import { loadWorld } from '../test/world.ts';

const LIMIT_SECONDS = 60;
const [count = '100000', seed = '20261122'] = process.argv.slice(2);
const total = Number(count);

const database = await startTestDatabase();
const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-bench-'));
const db = openDatabase(openPool(database.ownerUrl, 'application', 2));
try {
  const around = surroundings(poolStore(db), folder);
  await loadWorld(around);
  const unitId = await generate(around);
  const seconds = await replay(around, unitId);
  const ratio = seconds / LIMIT_SECONDS;
  console.log(
    `${seconds.toFixed(1)} s of ${LIMIT_SECONDS} s allowed for 100,000: ratio ${(ratio * (100_000 / total)).toFixed(2)}`,
  );
  if (ratio * (100_000 / total) > 1) process.exitCode = 1;
} finally {
  await db.destroy();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

async function generate(around: ReturnType<typeof surroundings>): Promise<string> {
  const next = seededNumbers(Number(seed));
  const started = performance.now();
  const model = await asSystem(around, 'bench', async (context) => {
    for (const calendar of LIFE_CALENDARS.values()) await keepCalendar(context, calendar);
    return makeModel(context);
  });
  for (let first = 0; first < total; first += 1000) {
    const lives = Array.from({ length: Math.min(1000, total - first) }, () => makeLife(next));
    await asSystem(around, 'bench', (context) => insertLives(context, model, lives, first));
  }
  console.log(
    `${total} histories made in ${((performance.now() - started) / 1000).toFixed(1)} s, seed ${seed}`,
  );
  return String(model.competent_unit_id);
}

async function replay(around: ReturnType<typeof surroundings>, unitId: string): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const started = performance.now();
  const answer = await asSystem(around, 'bench', (context) =>
    replayDossiers(context, {
      unitIds: [unitId],
      onDifference: ({ code, differences }) => console.log(code, JSON.stringify(differences)),
      onPage: () => {
        most = Math.max(most, process.memoryUsage().rss);
      },
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const grown = Math.round((most - before) / 2 ** 20);
  console.log(
    `${answer.dossiers} dossiers, ${answer.events} events: ${answer.differences} differences; ${grown} MB more at most`,
  );
  if (answer.differing > 0 || answer.dossiers !== total) process.exitCode = 1;
  return seconds;
}
