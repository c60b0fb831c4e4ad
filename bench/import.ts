// Dossiers of a file against plain COPY of the same rows into the same table, with the same indexes and constraints, in one run;
// and how much memory grows. The running sums of the figures are part of the import.
//   bin/motcua bench run import [--rows 200000] [--installed]
// Into a new database; with --installed into the one of MOTCUA_DATA (a trial installation), where the rows stay.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { exchange } from '../src/modules/dossiers/index.ts';
import { asSystem, type Surroundings } from '../src/platform/http/request-context.ts';
import { copyTime } from './import/copy.ts';
import { linesOfFile } from './import/lines.ts';
import { installed, newDatabase } from './import/places.ts';
import { timed } from './import/timed.ts';

const LEAST = 0.3;
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '200000' }, installed: { type: 'boolean', default: false } },
});
const rows = Number(values.rows);

const folder = await mkdtemp(path.join(tmpdir(), 'motcua-bench-'));
const place = values.installed ? await installed() : await newDatabase(folder);
try {
  const { around, owner } = place;
  const there = await owner.query('select count(*)::integer as dossiers from dossiers.dossier');
  const file = path.join(folder, 'ho-so.csv');
  // Both in turn on pages of the indexes that are in memory: a first file brings them there.
  await writeFile(file, 0);
  const cold = await timed(() => importFile(around, file));
  await copyTime(owner, { folder, rows });
  await writeFile(file, 1);
  const first = await timed(() => importFile(around, file));
  const again = await timed(() => importFile(around, file));
  const copy = await copyTime(owner, { folder, rows });
  const rate = (seconds: number) => `${Math.round(rows / seconds)} rows/s`;
  console.log(
    `${rows} rows beside ${there.rows[0].dossiers} dossiers: import ${first.seconds.toFixed(1)} s (${rate(first.seconds)})`,
  );
  console.log(`a file before it, which met nothing in memory: ${cold.seconds.toFixed(1)} s`);
  console.log(`the same file again, nothing changed: ${again.seconds.toFixed(1)} s`);
  console.log(`COPY into the same table: ${copy.toFixed(1)} s (${rate(copy)})`);
  console.log(`memory grew by ${Math.round(first.megabytes)} MB while importing`);
  const ratio = copy / first.seconds;
  console.log(`ratio ${ratio.toFixed(2)} of plain COPY (at least ${LEAST})`);
  process.exitCode = ratio >= LEAST ? 0 : 1;
} finally {
  await place.close();
  await rm(folder, { recursive: true, force: true });
}

function writeFile(file: string, series: number): Promise<void> {
  return pipeline(Readable.from(linesOfFile(rows, series)), createWriteStream(file));
}

async function importFile(around: Surroundings, file: string): Promise<void> {
  const work = <Answer>(deed: Parameters<typeof asSystem<Answer>>[2]) => asSystem(around, 'bench', deed);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const made = { fileName: 'ho-so.csv', sha256, size: 1, format: 'csv', fileId: null, claimed: {} } as const;
  const importId = await work((context) => exchange.beginImport(context, made));
  const bytes = createReadStream(file, { highWaterMark: 2 ** 18 });
  const { counts } = await exchange.runImport(work, { importId, bytes });
  if (counts.rejected > 0) throw new Error(`${counts.rejected} rejected`);
}
