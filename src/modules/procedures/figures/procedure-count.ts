import { countedUnitIds, countedUnitsOfEach, listUnits, type UnitKind } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { CountFigure, FigureQuery, FigureRecord } from '#platform/figures/figure.ts';
import type { Level } from '../domain/procedure-content.ts';
import { paths } from '../paths.ts';
import {
  type AnnouncedKind,
  type CountedProcedure,
  type CountedProcedures,
  countByField,
  countedIds,
  countedIdsByField,
  countForEach,
  type Handling,
  listByIds,
  listCounted,
} from '../sql/counted-procedures.ts';
import { LEVEL_WORDS, listed } from '../words.ts';

/** What differs from one number of procedures to the next. */
export interface ProcedureCount
  extends Pick<CountedProcedures, 'level' | 'containing' | 'withProcess' | 'complete'>,
    Pick<CountFigure, 'code' | 'title' | 'definition' | 'legalSource'> {
  /** What was announced with effect in the period, instead of what stands on its last day. */
  readonly announced?: AnnouncedKind;
}

/** A figure that counts the procedures which stand on the last day of the period, or were announced for a day in it. */
export function procedureCount(count: ProcedureCount): CountFigure {
  const { code, title, definition, legalSource, announced, ...narrowed } = count;
  const narrow = ({ from, to: on, field, channel, procedure }: FigureQuery) => ({
    ...narrowed,
    on,
    announced: announced && { from, which: announced },
    field,
    channel,
    procedure,
  });
  const askOf = async (context: Context, query: FigureQuery): Promise<CountedProcedures> => ({
    ...narrow(query),
    handledBy: handlingOf(await countedUnitIds(context, query), await kindsOfUnits(context)),
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
    valueOfEach: async (context, query, unitIds) =>
      countForEach(context, narrow(query), await handlingOfEach(context, query, unitIds)),
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
    idsByField: async (context, query) => countedIdsByField(context, await askOf(context, query)),
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
function handlingOf(unitIds: readonly string[], kindOf: ReadonlyMap<string, UnitKind>): Handling | undefined {
  const kinds = new Set(unitIds.map((id) => kindOf.get(id)));
  if (kinds.has('province')) return undefined;
  const levels: Level[] = [];
  if (kinds.has('commune')) levels.push('commune');
  if (kinds.has('department')) levels.push('province');
  return { unitIds, levels };
}

async function handlingOfEach(context: Context, query: FigureQuery, ownerIds: readonly string[]) {
  const kinds = await kindsOfUnits(context);
  const counted = await countedUnitsOfEach(context, query, ownerIds);
  return [...Map.groupBy(counted, ({ ownerId }) => ownerId)].map(([ownerId, units]) => {
    const unitIds = units.map(({ unitId }) => unitId);
    return { ownerId, handledBy: handlingOf(unitIds, kinds) };
  });
}

async function kindsOfUnits(context: Context): Promise<Map<string, UnitKind>> {
  return new Map((await listUnits(context)).map(({ id, kind }) => [id, kind]));
}
