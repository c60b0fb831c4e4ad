import { countedUnitIds, presentUnitOf } from '#modules/organization/index.ts';
import { scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type {
  CountFigure,
  Dimension,
  FigurePart,
  FigureQuery,
  FigureRecord,
  FigureRecords,
  RecordsAsk,
} from '#platform/figures/figure.ts';
import { readKey, writeKey } from '#platform/sql/page-of-rows.ts';
import { type CountedMeasure, type Figures, MEASURES } from '../domain/measures.ts';
import { CHANNEL_WORDS, STATE_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import { type CountedDossier, pageOfCounted, readableAmong } from '../sql/figure-page.ts';
import {
  type CountAsk,
  countedIds,
  countedIdsByField,
  countReadable,
  countRows,
  partRows,
} from '../sql/figure-rows.ts';
import { reportPeriod } from '../sql/measures.ts';
import { readTally } from '../sql/read-tally.ts';

/** What differs from one number of dossiers to the next. */
export interface DossierCount {
  readonly code: string;
  readonly measure: CountedMeasure;
  readonly title: string;
  readonly definition: string;
  readonly legalSource: string;
}

const CAUSE = ['cause'] as const;

/** Only what is late has a cause for it. */
function isLate(measure: CountedMeasure): boolean {
  return (
    measure === 'late' || measure === 'overdue' || measure === 'lateOrOverdue' || measure === 'apologyMissing'
  );
}

/** A figure that counts dossiers at the units that decide them. */
export function dossierCount({ measure, ...told }: DossierCount): CountFigure {
  return {
    ...told,
    kind: 'count',
    measuredIn: 'hồ sơ',
    noun: 'hồ sơ',
    owner: 'dossiers',
    permission: 'dossiers.overview',
    dimensions: ['unit', 'field', 'channel', 'procedure', 'officer', ...(isLate(measure) ? CAUSE : [])],
    columns: ['Mã hồ sơ', 'Thủ tục', 'Hình thức nộp', 'Tiếp nhận', 'Hạn trả', 'Kết thúc', 'Bước'],
    value: async (context, query) => numberOf(context, await askOf(context, measure, query)),
    parts: async (context, query, by) => partsOf(context, await askOf(context, measure, query), by),
    records: async (context, query, ask) => recordsOf(context, await askOf(context, measure, query), ask),
    recordIds: async (context, query) => countedIds(context, await askOf(context, measure, query)),
    idsByField: async (context, query) => countedIdsByField(context, await askOf(context, measure, query)),
    readable: async (context, ids) => (await readableAmong(context, ids)).map(toRecord),
  };
}

async function askOf(context: Context, measure: CountedMeasure, query: FigureQuery): Promise<CountAsk> {
  return { measure, query, unitIds: await countedUnitIds(context, query) };
}

/** The columns of II.06a come from the running sums, whatever else is asked from the rows. */
async function numberOf(context: Context, ask: CountAsk): Promise<number> {
  const rows = await tallyRows(context, ask, false);
  if (!rows) return countRows(context, ask);
  return rows.reduce((sum, row) => sum + row.value, 0);
}

async function partsOf(context: Context, ask: CountAsk, by: Dimension): Promise<FigurePart[]> {
  const rows = await tallyRows(context, ask, by === 'unit');
  const keyOf = { unit: 'unitId', field: 'field', channel: 'channel' } as const;
  const parts =
    rows && (by === 'unit' || by === 'field' || by === 'channel')
      ? sumByKey(rows.map((row) => ({ key: row[keyOf[by]] ?? '', value: row.value })))
      : await partRows(context, ask, by);
  if (by !== 'unit') return parts;
  const presentOf = await presentUnitOf(context, ask.query.organization);
  return sumByKey(parts.map(({ key, value }) => ({ key: presentOf(key), value })));
}

/** Parts of the same key put together; those in which nothing is left out. */
function sumByKey(parts: readonly FigurePart[]): FigurePart[] {
  return [...Map.groupBy(parts, ({ key }) => key)]
    .map(([key, same]) => ({ key, value: same.reduce((sum, { value }) => sum + value, 0) }))
    .filter(({ value }) => value > 0);
}

interface Tallied {
  readonly unitId: string | null;
  readonly field: string;
  readonly channel: string;
  readonly value: number;
}

/** The number by field and channel from the running sums; undefined for what they do not know. */
async function tallyRows(
  context: Context,
  { measure, unitIds, query }: CountAsk,
  byUnit: boolean,
): Promise<Tallied[] | undefined> {
  const value = TALLIED[measure];
  if (!value || query.procedure !== undefined || query.officer !== undefined) return undefined;
  if (query.cause !== undefined) return undefined;
  const whose = { unitIds, by: 'competent' as const, field: query.field, channel: query.channel };
  const rows = await readTally(context, whose, reportPeriod(query), { byUnit });
  return rows.map(({ unitId, field, channel, figures }) => ({
    unitId,
    field,
    channel,
    value: value(figures),
  }));
}

/** The measures that the running sums know. */
const TALLIED: Partial<Record<CountedMeasure, (figures: Figures) => number>> = {
  ...Object.fromEntries(
    MEASURES.filter((name) => name !== 'dueSoon').map((name) => [name, (figures: Figures) => figures[name]]),
  ),
  inTime: ({ early, onTime }) => early + onTime,
  lateOrOverdue: ({ late, overdue }) => late + overdue,
  resolvedPlusOverdue: ({ resolved, overdue }) => resolved + overdue,
};

async function recordsOf(context: Context, ask: CountAsk, page: RecordsAsk): Promise<FigureRecords> {
  const total = await numberOf(context, ask);
  const found = await pageOfCounted(context, ask, { after: readKey(page.after), size: page.size + 1 });
  const rows = found.slice(0, page.size);
  const last = found.length > page.size ? rows.at(-1) : undefined;
  return {
    total,
    hidden: await hiddenOf(context, ask, total),
    rows: rows.map(toRecord),
    next: last && writeKey({ key: last.key, id: last.id }),
  };
}

/** Who may read everything these units decide has nothing hidden from him: no need to count. */
async function hiddenOf(context: Context, ask: CountAsk, total: number): Promise<number> {
  const scope = scopeOf(context.actor, 'dossiers.read');
  if (scope.kind === 'all' || ask.unitIds.every((id) => scope.unitIds.includes(id))) return 0;
  return total - (await countReadable(context, ask));
}

function toRecord(dossier: CountedDossier): FigureRecord {
  const { id, code, procedureName, channel, receivedOn, dueOn, endedOn, state } = dossier;
  return {
    id,
    href: paths.dossier(id),
    cells: [
      code,
      procedureName,
      CHANNEL_WORDS[channel],
      receivedOn ?? '–',
      dueOn ?? '–',
      endedOn ?? '–',
      STATE_WORDS[state].text,
    ],
  };
}
