// Dossiers of a file against plain COPY of the same rows into the same table, with the same indexes and constraints, in one run;
// and how much memory grows. The rollup of the figures is part of the import.
//   node --import tsx bench/import.ts [how many]
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exchange } from '../src/modules/dossiers/index.ts';
import { asSystem, type Surroundings } from '../src/platform/http/request-context.ts';
import { openDatabase, openPool, poolStore } from '../src/platform/sql/database.ts';
import { surroundings } from '../test/app.ts';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';
import { loadWorld } from '../test/world.ts';

const LEAST = 0.3;
const total = Number(process.argv[2] ?? '200000');
const HEAD =
  'MaHoSo,MaTTHC,KenhThucHien,LoaiDoiTuong,ChuHoSo,NgayNopHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,TrangThaiHoSo,DonViXuLy\n';
const UNITS = ['H99.7', 'H99.8', 'H99.9', 'H99.10', 'H99.2', 'H99.3'];
const PROCEDURES = ['1.001193', '1.000894', '1.004873', '2.000815'];
const NAMES = [
  'Lò Thị Mẩy',
  'Giàng A Sỉn',
  'Nguyễn Văn Bình',
  'Trần Thị Thanh Hương',
  'Công ty TNHH Gạo Lam Giang',
];

const folder = await mkdtemp(path.join(tmpdir(), 'motcua-bench-'));
const database = await startTestDatabase();
const db = openDatabase(openPool(database.ownerUrl, 'application', 4));
try {
  const around = surroundings(poolStore(db), folder);
  await loadWorld(around);
  const file = path.join(folder, 'ho-so.csv');
  await pipeline(Readable.from(lines()), createWriteStream(file));
  const first = await timed(() => importFile(around, file));
  const again = await timed(() => importFile(around, file));
  const copy = await copyTimes(database);
  const rate = (seconds: number) => `${Math.round(total / seconds)} rows/s`;
  console.log(`${total} rows: import ${first.seconds.toFixed(1)} s (${rate(first.seconds)})`);
  console.log(`the same file again, nothing changed: ${again.seconds.toFixed(1)} s`);
  console.log(
    `COPY into the same table: ${copy.same.toFixed(1)} s; into one without indexes: ${copy.bare.toFixed(1)} s`,
  );
  console.log(`memory grew by ${Math.round(first.megabytes)} MB while importing`);
  const ratio = copy.same / first.seconds;
  console.log(`ratio ${ratio.toFixed(2)} of plain COPY (at least ${LEAST})`);
  process.exitCode = ratio >= LEAST ? 0 : 1;
} finally {
  await db.destroy();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

function* lines(): Generator<string> {
  yield HEAD;
  const pick = (list: readonly string[], at: number) => list[at % list.length];
  for (let at = 0; at < total; at += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + (at % 700))).toISOString().slice(0, 10).replaceAll('-', '');
    const unit = pick(UNITS, at * 7);
    const number = String(1 + Math.floor(at / 700)).padStart(5, '0');
    const open = at % 20 === 0;
    const ended = open ? ',' : `${day}160000,${day}163000`;
    const code = `${unit}-${day.slice(2)}-${number}`;
    yield `${code},${pick(PROCEDURES, at * 3)},${1 + (at % 3)},${1 + (at % 7 === 0 ? 1 : 0)},${pick(NAMES, at)} ${at % 1000},${day}073000,${day}081500,${day}170000,${ended},${open ? 4 : 10},${unit}\n`;
  }
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

async function timed(work: () => Promise<void>): Promise<{ seconds: number; megabytes: number }> {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  await work();
  return {
    seconds: (performance.now() - started) / 1000,
    megabytes: (process.memoryUsage().rss - before) / 2 ** 20,
  };
}

/** The rows as they stand after the import, out of the table and in again: read by the server itself, with no network between. */
async function copyTimes({ owner }: TestDatabase): Promise<{ same: number; bare: number }> {
  await chmod(folder, 0o777);
  const file = path.join(folder, 'rows.copy');
  const { rows } = await owner.query(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
     where attrelid = 'dossiers.dossier'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  const columns: string = rows[0].names;
  await owner.query(
    `copy (select ${columns} from dossiers.dossier where import_id is not null) to '${file}'`,
  );
  await owner.query('create table bare (like dossiers.dossier)');
  await owner.query('alter table bare drop column open');
  const bare = await timed(async () => void (await owner.query(`copy bare (${columns}) from '${file}'`)));
  await owner.query('truncate dossiers.dossier cascade');
  const same = await timed(
    async () => void (await owner.query(`copy dossiers.dossier (${columns}) from '${file}'`)),
  );
  return { same: same.seconds, bare: bare.seconds };
}
