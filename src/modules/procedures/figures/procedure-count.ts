import { countedUnitIds, listUnits } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { CountFigure, FigureQuery, FigureRecord } from '#platform/figures/figure.ts';
import type { Level } from '../domain/procedure-content.ts';
import { paths } from '../paths.ts';
import {
  type CountedProcedure,
  type CountedProcedures,
  countByField,
  countedIds,
  listByIds,
  listCounted,
} from '../sql/counted-procedures.ts';
import { LEVEL_WORDS, listed } from '../words.ts';

/** What differs from one number of procedures to the next. */
export interface ProcedureCount
  extends Pick<CountedProcedures, 'level' | 'containing' | 'withProcess'>,
    Pick<CountFigure, 'code' | 'title' | 'definition' | 'legalSource'> {}

/** A figure that counts the procedures which stand on the last day of the period. */
export function procedureCount(count: ProcedureCount): CountFigure {
  const { code, title, definition, legalSource, ...narrowed } = count;
  const askOf = async (context: Context, query: FigureQuery): Promise<CountedProcedures> => ({
    ...narrowed,
    on: query.to,
    handledBy: await handledBy(context, query),
    field: query.field,
    channel: query.channel,
    procedure: query.procedure,
  });
  const byField = async (context: Context, query: FigureQuery) =>
    countByField(context, await askOf(context, query));
  return {
    code,
    title,
    definition,
    legalSource,
    kind: 'count',
    measuredIn: 'thủ tục',
    noun: 'thủ tục',
    owner: 'procedures',
    permission: 'procedures.read',
    dimensions: ['field'],
    columns: ['Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện'],
    value: async (context, query) => sumOf(await byField(context, query)),
    parts: byField,
    async records(context, query, { after, size }) {
      const ask = await askOf(context, query);
      const found = await listCounted(context, ask, { after, size: size + 1 });
      const rows = found.slice(0, size);
      return {
        total: sumOf(await countByField(context, ask)),
        hidden: 0,
        rows: rows.map(toRecord),
        next: found.length > size ? rows.at(-1)?.code : undefined,
      };
    },
    recordIds: async (context, query) => countedIds(context, await askOf(context, query)),
    // The catalogue is everybody's.
    readable: async (context, ids) =>
      (await listByIds(context, ids, vietnamDate(context.clock.now()))).map(toRecord),
  };
}

function toRecord({ id, code, name, field, levels }: CountedProcedure): FigureRecord {
  return { id, href: paths.procedure(code), cells: [code, name, field, listed(LEVEL_WORDS, levels)] };
}

function sumOf(parts: readonly { readonly value: number }[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** The province answers for the whole catalogue; a commune or department for what is named for it or of its level. */
async function handledBy(context: Context, query: FigureQuery): Promise<CountedProcedures['handledBy']> {
  const unitIds = await countedUnitIds(context, query);
  const ids = new Set(unitIds);
  const kinds = new Set((await listUnits(context)).filter(({ id }) => ids.has(id)).map(({ kind }) => kind));
  if (kinds.has('province')) return undefined;
  const levels: Level[] = [];
  if (kinds.has('commune')) levels.push('commune');
  if (kinds.has('department')) levels.push('province');
  return { unitIds, levels };
}
