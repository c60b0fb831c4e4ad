import { sql } from 'kysely';
import { areAllUnits } from '#modules/organization/index.ts';
import { scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import {
  type ChosenKeys,
  type KeyedList,
  type PageAsk,
  pageByKeys,
  type RowPage,
  rowsByKeys,
} from '#platform/sql/page-of-rows.ts';
import type { ApologyState } from '../domain/apology.ts';
import type { Channel } from '../domain/channel.ts';
import type { DossierLine } from '../domain/dossier.ts';
import type { DossierState } from '../domain/dossier-state.ts';
import type { Measure } from '../domain/measures.ts';
import type { Timeliness } from '../domain/timeliness.ts';
import { hasApology } from './apology-conditions.ts';
import { allOf, type Condition, handledBy, handledUnitByUnit } from './conditions.ts';
import {
  dossiersOfPage,
  type ListedDossier,
  selectOfProvince,
  selectVisible,
  visibleParts,
  visibleTo,
} from './dossier-rows.ts';
import { measured, runningPeriod, startOf } from './measures.ts';
import { type FoundText, findText } from './search/find-text.ts';
import { hasTimeliness } from './timeliness-conditions.ts';

/** What the register is narrowed by; whatever is left out does not narrow it. */
export interface RegisterFilter {
  /** Words of the owner's name or pieces of the code. */
  readonly q?: string | undefined;
  /** Owner, submitter or representative. */
  readonly personId?: string | undefined;
  /** First and last day of receipt; with `measure`, of the period it counts in. */
  readonly from?: Temporal.PlainDate | undefined;
  readonly to?: Temporal.PlainDate | undefined;
  /** One number of the overview; needs `from` and `to`. */
  readonly measure?: Measure | undefined;
  /** Received or decided by one of these units. */
  readonly unitIds?: readonly string[] | undefined;
  readonly state?: DossierState | undefined;
  readonly field?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly timeliness?: Exclude<Timeliness, 'noDueDate'> | undefined;
  readonly apology?: ApologyState | undefined;
}

/** A dossier whose intake was refused stands where it was brought in. */
const RECEIVED_KEY = sql`coalesce(received_at, submitted_at)`;

/** Of so few units the register is put together from theirs; of more it is read in the order of receipt. */
const FEW_UNITS = 12;

/** So many of a frequent word's dossiers are counted where a filter picks them out of the whole province. */
const COUNTED_ONE_BY_ONE = 500;

/** One page of the register, the newest first; only what the actor may read. */
export async function pageOfRegister(
  context: Context,
  filter: RegisterFilter,
  ask: PageAsk,
): Promise<RowPage<ListedDossier>> {
  const found = await foundBy(context, filter);
  const whole = await readsProvince(context);
  const queries = queriesOf(context, filter, found, whole);
  const read: KeyedList<ListedDossier>['read'] = (chosen, to) => dossiersOfPage(context, chosen, to);
  const counted = found && !partsOf(context, filter) ? countOf(filter, found, whole) : {};
  return pageByKeys(context.db, { queries, key: RECEIVED_KEY, order: 'desc', read }, { ...ask, ...counted });
}

/** Where the search has counted all that is listed, it need not be counted again; what is met one by one is not counted far. */
function countOf(filter: RegisterFilter, { named, counted }: FoundText, whole: boolean): Partial<PageAsk> {
  if (isNarrowed(filter)) return named ? {} : { countUpTo: COUNTED_ONE_BY_ONE };
  return counted && whole ? { total: async () => counted.total, countUpTo: counted.upTo } : {};
}

/** Something beside the typed words narrows the list. */
function isNarrowed({ q: _, ...others }: RegisterFilter): boolean {
  return Object.values(others).some((value) => value !== undefined);
}

/** The actor reads every dossier there is: by his role, or because all units are his. */
async function readsProvince(context: Context): Promise<boolean> {
  const scope = scopeOf(context.actor, 'dossiers.read');
  return scope.kind === 'all' || areAllUnits(context, scope.unitIds);
}

/** The typed words looked up; undefined where none were. */
async function foundBy(context: Context, filter: RegisterFilter): Promise<FoundText | undefined> {
  if (!filter.q) return undefined;
  return findText(context, filter.q, { whole: !partsOf(context, filter), narrowed: isNarrowed(filter) });
}

/**
 * The register of few units is put together from the lists of each, which an index holds in order: the database cannot tell that
 * a commune's rows are few and scattered, and would read the whole province in order to find fifty of them. Dossiers that were
 * found by what was typed are named already.
 */
function queriesOf(context: Context, filter: RegisterFilter, found: FoundText | undefined, whole: boolean) {
  const parts = found?.named ? undefined : partsOf(context, filter);
  const asked = parts && ofFewUnits(filter) ? { ...filter, unitIds: undefined } : filter;
  const conditions = allOf([...(found ? [found.condition] : []), ...conditionsOf(context, asked)]);
  if (!parts)
    return [(whole ? selectOfProvince(context) : selectVisible(context).clearSelect()).where(conditions)];
  return parts.map((part) => selectOfProvince(context).where(allOf([part, conditions])));
}

/** The parts that a register of few units has, with what the actor may read of them; undefined for one of many units. */
function partsOf(context: Context, filter: RegisterFilter): readonly Condition[] | undefined {
  const scope = scopeOf(context.actor, 'dossiers.read');
  const unitIds = ofFewUnits(filter);
  if (unitIds) {
    // A dossier of one's own unit may be read in any case.
    const own = scope.kind === 'all' || unitIds.every((id) => scope.unitIds.includes(id));
    return handledUnitByUnit(unitIds).map((part) => (own ? part : allOf([part, visibleTo(context)])));
  }
  if (scope.kind === 'all' || scope.unitIds.length > FEW_UNITS) return undefined;
  return visibleParts(context, scope.unitIds);
}

function ofFewUnits({ unitIds }: RegisterFilter): readonly string[] | undefined {
  return unitIds?.length && unitIds.length <= FEW_UNITS ? unitIds : undefined;
}

/** The first `limit` dossiers in the order of receipt, as a book is kept; only what the actor may read. */
export async function registerRows(
  context: Context,
  filter: RegisterFilter,
  limit: number,
): Promise<DossierLine[]> {
  const read = (chosen: ChosenKeys) => dossiersOfPage(context, chosen, 'asc');
  const found = await foundBy(context, filter);
  const queries = queriesOf(context, filter, found, await readsProvince(context));
  return rowsByKeys({ queries, key: RECEIVED_KEY, order: 'asc', read }, { size: limit });
}

function conditionsOf(context: Context, filter: RegisterFilter): Condition[] {
  const { personId, unitIds, state, field, channel, timeliness, apology } = filter;
  return [
    ...periodConditions(context, filter),
    ...(personId ? [sql<boolean>`${personId}::uuid in (owner_id, submitter_id, representative_id)`] : []),
    ...(unitIds ? [handledBy(unitIds)] : []),
    ...(state ? [sql<boolean>`state = ${state}`] : []),
    ...(field ? [sql<boolean>`procedure_field = ${field}`] : []),
    ...(channel ? [sql<boolean>`channel = ${channel}`] : []),
    ...(timeliness ? [hasTimeliness(timeliness, context.clock.now())] : []),
    ...(apology ? [hasApology(apology, context.clock.now())] : []),
  ];
}

function periodConditions(context: Context, { from, to, measure }: RegisterFilter): Condition[] {
  if (measure && from && to) return [measured(measure, runningPeriod({ from, to }, context.clock.now()))];
  if (!from && !to) return [];
  // By the key of the list: it is read in its order, from one end of the period to the other.
  return [
    sql`received_at is not null`,
    ...(from ? [sql<boolean>`${RECEIVED_KEY} >= ${startOf(from)}`] : []),
    ...(to ? [sql<boolean>`${RECEIVED_KEY} < ${startOf(to.add({ days: 1 }))}`] : []),
  ];
}
