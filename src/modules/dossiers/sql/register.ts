import { type RawBuilder, sql } from 'kysely';
import { scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { keyText, type PageAsk, pageOfRows, type RowPage } from '#platform/sql/page-of-rows.ts';
import type { ApologyState } from '../domain/apology.ts';
import type { Channel } from '../domain/channel.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { DossierState } from '../domain/dossier-state.ts';
import type { Measure } from '../domain/measures.ts';
import type { Timeliness } from '../domain/timeliness.ts';
import { hasApology } from './apology-conditions.ts';
import { allOf, type Condition, handledBy, matchesText } from './conditions.ts';
import { selectVisible, toDossier } from './dossier-rows.ts';
import { measured, runningPeriod, startOf } from './measures.ts';
import { hasTimeliness } from './timeliness-conditions.ts';
import type { ListedDossier } from './worklist.ts';

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

/** Of so few units the rows are gathered by unit and sorted; of more they are read in the order of receipt. */
const FEW_UNITS = 12;

/**
 * What the register is sorted by. The database cannot tell that a commune's rows are few and scattered, and would read the
 * whole province in order to find fifty of them: for few units the order is one that no index has.
 */
function orderKey({ actor }: Context, { unitIds }: RegisterFilter): RawBuilder<unknown> {
  const scope = scopeOf(actor, 'dossiers.read');
  const few = [unitIds, scope.kind === 'all' ? undefined : scope.unitIds].some(
    (ids) => ids !== undefined && ids.length <= FEW_UNITS,
  );
  return few ? sql`(${RECEIVED_KEY} + interval '0')` : RECEIVED_KEY;
}

/** One page of the register, the newest first; only what the actor may read. */
export async function pageOfRegister(
  context: Context,
  filter: RegisterFilter,
  ask: PageAsk,
): Promise<RowPage<ListedDossier>> {
  const key = orderKey(context, filter);
  const query = narrowed(context, filter).select(keyText(key).as('key'));
  const page = await pageOfRows(context.db, query, key, 'desc', ask);
  return { ...page, rows: page.rows.map((row) => ({ ...toDossier(row), key: row.key })) };
}

/** The first `limit` dossiers in the order of receipt, as a book is kept; only what the actor may read. */
export async function registerRows(
  context: Context,
  filter: RegisterFilter,
  limit: number,
): Promise<Dossier[]> {
  const key = orderKey(context, filter);
  const rows = await narrowed(context, filter).orderBy(key).orderBy('id').limit(limit).execute();
  return rows.map(toDossier);
}

function narrowed(context: Context, filter: RegisterFilter) {
  return selectVisible(context).where(allOf(conditionsOf(context, filter)));
}

function conditionsOf(context: Context, filter: RegisterFilter): Condition[] {
  const { q, personId, unitIds, state, field, channel, timeliness, apology } = filter;
  return [
    ...periodConditions(context, filter),
    ...(q ? [matchesText(q)] : []),
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
  return [
    ...(from ? [sql<boolean>`received_at >= ${startOf(from)}`] : []),
    ...(to ? [sql<boolean>`received_at < ${startOf(to.add({ days: 1 }))}`] : []),
  ];
}
