import { countedUnitIds, presentUnitOf } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
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
import { formatDate } from '#ui/format.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { DossierMeasure } from '../domain/measures.ts';
import { CHANNEL_WORDS, STATE_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import { type CountAsk, countReadable, countRows, pageOfCounted, partRows } from '../sql/figure-rows.ts';

/** What differs from one number of dossiers to the next. */
export interface DossierCount {
  readonly code: string;
  readonly measure: DossierMeasure;
  readonly title: string;
  readonly definition: string;
  readonly legalSource: string;
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
    dimensions: ['unit', 'field', 'channel', 'procedure', 'officer'],
    columns: ['Mã hồ sơ', 'Thủ tục', 'Hình thức nộp', 'Tiếp nhận', 'Hạn trả', 'Kết thúc', 'Bước'],
    value: async (context, query) => countRows(context, await askOf(context, measure, query)),
    parts: async (context, query, by) => partsOf(context, await askOf(context, measure, query), by),
    records: async (context, query, ask) => recordsOf(context, await askOf(context, measure, query), ask),
  };
}

async function askOf(context: Context, measure: DossierMeasure, query: FigureQuery): Promise<CountAsk> {
  return { measure, query, unitIds: await countedUnitIds(context, query) };
}

async function partsOf(context: Context, ask: CountAsk, by: Dimension): Promise<FigurePart[]> {
  const parts = await partRows(context, ask, by);
  if (by !== 'unit') return parts;
  const presentOf = await presentUnitOf(context, ask.query.organization);
  const shown = Map.groupBy(parts, ({ key }) => presentOf(key));
  return [...shown].map(([key, same]) => ({ key, value: same.reduce((sum, { value }) => sum + value, 0) }));
}

async function recordsOf(context: Context, ask: CountAsk, page: RecordsAsk): Promise<FigureRecords> {
  const total = await countRows(context, ask);
  const found = await pageOfCounted(context, ask, { after: readKey(page.after), size: page.size + 1 });
  const rows = found.slice(0, page.size);
  const last = found.length > page.size ? rows.at(-1) : undefined;
  return {
    total,
    hidden: total - (await countReadable(context, ask)),
    rows: rows.map(({ dossier }) => toRecord(dossier)),
    next: last && writeKey({ key: last.key, id: last.dossier.id }),
  };
}

function toRecord(dossier: Dossier): FigureRecord {
  const day = (at: Temporal.Instant | null) => (at ? formatDate(vietnamDate(at)) : '–');
  return {
    id: dossier.id,
    href: paths.dossier(dossier.id),
    cells: [
      dossier.code,
      dossier.procedureName,
      CHANNEL_WORDS[dossier.channel],
      day(dossier.receivedAt),
      day(dossier.dueAt),
      day(dossier.endedAt),
      STATE_WORDS[dossier.state].text,
    ],
  };
}
