import type { VersionName } from '#modules/procedures/index.ts';
import { type Context, newId } from '#platform/context.ts';
import { idsAfter, yearOfId } from '#platform/ids.ts';
import type { InTransaction } from '#platform/jobs/job.ts';
import { Problem } from '#platform/problem.ts';
import { type DossierImport, makeTally, type Tally } from '../domain/dossier-import.ts';
import { codeOf, type NationalPlaces, readNationalRecord } from '../domain/national-record.ts';
import {
  closeImport,
  getImport,
  insertRejections,
  type Rejection,
  saveProgress,
} from '../sql/imports/import-rows.ts';
import type { IncomingRow } from '../sql/imports/incoming.ts';
import { correctTakenIn, isOneOf, type KnownRow, takeIn } from '../sql/imports/take-in.ts';
import { tallyDossiers } from '../sql/tally.ts';
import { placesOf } from './places.ts';
import { type RawRecord, readRecords } from './read-records.ts';
import { recordEnd } from './record-import.ts';
import { type SeenCodes, seenCodes } from './seen-codes.ts';

/** Rows that go to the database together; more would not be quicker. */
const CHUNK = 10_000;

export interface ImportRun {
  readonly importId: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Told after each piece: how it stands, and which rows of it were not taken. */
  onProgress?(progress: DossierImport, rejections: readonly Rejection[]): Promise<void> | void;
}

/** What the work on one file carries from piece to piece. */
interface Work {
  readonly importId: string;
  readonly inTransaction: InTransaction;
  readonly places: NationalPlaces<VersionName>;
  readonly seen: SeenCodes;
  readonly tally: Tally;
  readonly onProgress: NonNullable<ImportRun['onProgress']>;
  standing: DossierImport;
}

/**
 * Works a file off, piece by piece, each in a transaction of its own: what was done stays done if the program ends, and the next run
 * goes on behind it. While the database takes in one piece, the next is read. A file that cannot be read is closed as failed.
 */
export async function runImport(inTransaction: InTransaction, run: ImportRun): Promise<DossierImport> {
  const { importId, bytes, onProgress = () => {} } = run;
  const { standing, places } = await inTransaction(async (context) => ({
    standing: await getImport(context, importId),
    places: await placesOf(context),
  }));
  if (standing.state !== 'running') return standing;
  const tally = makeTally(standing.found);
  const work: Work = { importId, inTransaction, places, seen: seenCodes(), tally, onProgress, standing };
  try {
    await workOff(work, readRecords(standing.format, bytes));
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'invalid') throw error;
    await inTransaction((context) => finish(context, importId, error.code));
    throw error;
  }
  return inTransaction((context) => finish(context, importId));
}

async function finish(context: Context, importId: string, fault?: string): Promise<DossierImport> {
  await closeImport(context, importId, fault);
  const closed = await getImport(context, importId);
  await recordEnd(context, closed);
  return closed;
}

async function workOff(work: Work, records: AsyncIterable<RawRecord[]>): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  let piece: RawRecord[] = [];
  const write = async () => {
    const ready = decide(work, piece);
    piece = [];
    await writing;
    writing = store(work, ready);
    // Awaited with the next piece; an error must not go unheard in between.
    writing.catch(() => {});
  };
  const done = work.standing.linesDone;
  for await (const some of records) {
    for (const record of some) {
      if (record.line <= done) work.seen.add(codeOf(record.fields));
      else piece.push(record);
    }
    if (piece.length >= CHUNK) await write();
  }
  if (piece.length > 0) await write();
  await writing;
}

interface Ready {
  readonly lastLine: number;
  readonly rows: readonly IncomingRow[];
  readonly rejections: Rejection[];
  readonly records: ReadonlyMap<number, RawRecord>;
}

/** Which records can be taken, as far as the file and the catalogues tell. */
function decide(
  { places, seen }: Work,
  records: readonly RawRecord[],
): Ready & { withIds(base: string): IncomingRow[] } {
  const rows: Omit<IncomingRow, 'id'>[] = [];
  const rejections: Rejection[] = [];
  for (const record of records) {
    const { line, fields, national } = record;
    const read = fields ? readNationalRecord(fields, places) : { faults: ['dossiers.import-line'] };
    const again = 'facts' in read && !seen.add(read.facts.code);
    if ('faults' in read) rejections.push(rejectionOf(record, read.faults));
    else if (again) rejections.push(rejectionOf(record, ['dossiers.import-twice']));
    else rows.push({ line, facts: read.facts, national });
  }
  const withIds = (base: string) => {
    const next = idsAfter(base);
    return rows.map((row) => ({ ...row, id: next() }));
  };
  const byLine = new Map(records.map((record) => [record.line, record]));
  return { lastLine: records.at(-1)?.line ?? 0, rows: [], rejections, records: byLine, withIds };
}

function rejectionOf({ line, fields }: RawRecord, reasons: readonly string[]): Rejection {
  return { line, reasons, record: fields ?? {} };
}

/** One piece, in one transaction. */
async function store(work: Work, ready: ReturnType<typeof decide>): Promise<void> {
  const { importId, tally } = work;
  const rejections = [...ready.rejections];
  work.standing = await work.inTransaction(async (context) => {
    const rows = ready.withIds(newId(context));
    const known = rows.length > 0 ? await takeIn(context, importId, rows) : [];
    await count(context, rows, known);
    const of = (kind: KnownRow['kind']) => known.filter((row) => row.kind === kind);
    for (const { line } of of('ours')) {
      const record = ready.records.get(line);
      if (record) rejections.push(rejectionOf(record, ['dossiers.import-ours']));
    }
    const changed = await correct(context, importId, rows, of('differs'));
    rejections.sort((a, b) => a.line - b.line);
    if (rejections.length > 0) await insertRejections(context, importId, rejections);
    const ours = new Set(of('ours').map(({ line }) => line));
    for (const { line, facts } of rows)
      if (!ours.has(line))
        tally.add(facts.nationalState, (facts.receivedAt ?? facts.submittedAt).slice(0, 7));
    const { counts } = work.standing;
    const next = {
      rows: counts.rows + rows.length + ready.rejections.length,
      imported: counts.imported + rows.length - known.length,
      changed: counts.changed + changed,
      unchanged: counts.unchanged + of('same').length + of('differs').length - changed,
      rejected: counts.rejected + rejections.length,
    };
    await saveProgress(context, importId, ready.lastLine, next, tally.totals());
    return { ...work.standing, counts: next, linesDone: ready.lastLine, found: tally.totals() };
  });
  await work.onProgress(work.standing, rejections);
}

/** What is new counts from now on. */
async function count(
  context: Context,
  rows: readonly IncomingRow[],
  known: readonly KnownRow[],
): Promise<void> {
  const before = new Set(known.map(({ line }) => line));
  const made = rows.filter(({ line }) => !before.has(line)).map(({ id }) => id);
  if (made.length > 0) await tallyDossiers(context, 1, isOneOf(made));
}

async function correct(
  context: Context,
  importId: string,
  rows: readonly IncomingRow[],
  known: readonly KnownRow[],
): Promise<number> {
  if (known.length === 0) return 0;
  const lines = new Set(known.map(({ line }) => line));
  const next = idsAfter(newId(context));
  const corrections = known.map((row) => ({ known: row, eventId: next(), year: yearOfId(row.id) }));
  const theirs = isOneOf(known.map(({ id }) => id));
  // What is changed is taken out of the tally as it was, and put in again as it is.
  await tallyDossiers(context, -1, theirs);
  const wanted = rows.filter(({ line }) => lines.has(line));
  const changed = await correctTakenIn(context, importId, wanted, corrections);
  await tallyDossiers(context, 1, theirs);
  return changed;
}
