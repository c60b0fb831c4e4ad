import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { FigurePart } from '#platform/figures/figure.ts';
import type { Level } from '../domain/procedure-content.ts';
import { DAYS_BEFORE_EFFECT } from '../domain/version.ts';
import { ofCompleteness } from './search.ts';

/** Whose procedures: those named for one of the units, or named for nobody and of these levels. */
export interface Handling {
  readonly unitIds: readonly string[];
  readonly levels: readonly Level[];
}

/**
 * `all`: every version that an officer announced here; `published`: entered by the day on which it takes effect; `signed`: by a
 * decision of the province of which the day of signing is known; `signedInTime`: so many days before it takes effect.
 */
export type AnnouncedKind = 'all' | 'published' | 'signed' | 'signedInTime';

/** What a number of procedures counts, on one day. */
export interface CountedProcedures {
  /** The versions that stand on this day. */
  readonly on: Temporal.PlainDate;
  /** Instead: what was announced here with effect from this day to `on`. */
  readonly announced?: { readonly from: Temporal.PlainDate; readonly which: AnnouncedKind } | undefined;
  /** Who handles them; undefined = the whole catalogue. */
  readonly handledBy?: Handling | undefined;
  readonly level?: Level | undefined;
  /** Words that the content of the version must contain, as JSON. */
  readonly containing?: unknown;
  /** Only those with an internal process of the province. */
  readonly withProcess?: boolean | undefined;
  /** Only those of which every part of NĐ 63/2010 art. 8(2) is stated and confirmed. */
  readonly complete?: boolean | undefined;
  readonly field?: string | undefined;
  readonly channel?: string | undefined;
  readonly procedure?: string | undefined;
}

export interface CountedProcedure {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly levels: Level[];
}

/** How many there are, by field. */
export async function countByField(
  context: Context,
  ask: CountedProcedures,
): Promise<{ readonly key: string; readonly value: number }[]> {
  const { rows } = await sql<{ key: string; value: number }>`
    select v.field as key, count(*) as value ${counted(context, ask)} group by v.field
  `.execute(context.db);
  return rows;
}

/** How many there are for each of many, for those that have any; `handledBy` undefined = the whole catalogue. */
export async function countForEach(
  context: Context,
  ask: Omit<CountedProcedures, 'handledBy'>,
  owners: readonly { readonly ownerId: string; readonly handledBy: Handling | undefined }[],
): Promise<FigurePart[]> {
  const asked = owners.map(({ ownerId, handledBy }) => ({
    owner_id: ownerId,
    whole: handledBy === undefined,
    own_units: handledBy?.unitIds ?? [],
    own_levels: handledBy?.levels ?? [],
  }));
  const { rows } = await sql<FigurePart>`
    with owner as (select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as owner (owner_id uuid, whole boolean, own_units uuid[], own_levels text[])),
    found as materialized (select levels, named_units ${counted(context, ask)})
    select owner_id::text as key, count(*) as value from owner join found
      on whole or ${handled({ unitIds: sql`own_units`, levels: sql`own_levels` })}
    group by owner_id
  `.execute(context.db);
  return rows;
}

/** They themselves, by code, after the code given. */
export async function listCounted(
  context: Context,
  ask: CountedProcedures,
  { after, size }: { readonly after: string | undefined; readonly size: number },
): Promise<CountedProcedure[]> {
  const onward = after === undefined ? sql`` : sql`and p.code > ${after}`;
  const { rows } = await sql<CountedProcedure>`
    select p.id, p.code, v.name, v.field, v.levels ${counted(context, ask)} ${onward} order by p.code limit ${size}
  `.execute(context.db);
  return rows;
}

/** The ids of all of them. */
export async function countedIds(context: Context, ask: CountedProcedures): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select p.id ${counted(context, ask)}`.execute(context.db);
  return rows.map(({ id }) => id);
}

/** The same by field. */
export async function countedIdsByField(
  context: Context,
  ask: CountedProcedures,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ field: string; ids: string[] }>`
    select v.field, array_agg(p.id) as ids ${counted(context, ask)} group by v.field
  `.execute(context.db);
  return new Map(rows.map(({ field, ids }) => [field, ids]));
}

/** Procedures by id as they stand on a day, else as they stood last; by code. */
export async function listByIds(
  context: Context,
  ids: readonly string[],
  on: Temporal.PlainDate,
): Promise<CountedProcedure[]> {
  const { rows } = await sql<CountedProcedure>`
    select distinct on (p.code) p.id, p.code, v.name, v.field, v.levels
    from procedures.version v
    join procedures.procedure p on p.province_id = v.province_id and p.id = v.procedure_id
    where v.province_id = ${context.provinceId} and p.id = any(${[...ids]}::uuid[]) and v.effective_on <= ${on}
    order by p.code, v.effective_on desc
  `.execute(context.db);
  return rows;
}

function counted(context: Context, ask: CountedProcedures): RawBuilder<unknown> {
  const conditions = [
    sql`v.province_id = ${context.provinceId}`,
    ...(ask.announced ? announcedIn(ask.announced, ask.on) : [standsOn(ask.on)]),
    ...(ask.complete ? [ofCompleteness('complete')] : []),
    ...(ask.handledBy ? [handled(listsOf(ask.handledBy))] : []),
    ...(ask.level ? [sql`v.levels @> array[${ask.level}]`] : []),
    ...(ask.containing ? [contains(ask.containing)] : []),
    ...(ask.channel ? [contains({ channels: [{ channel: ask.channel }] })] : []),
    ...(ask.withProcess ? [hasProcess(ask.on)] : []),
    ...(ask.field === undefined ? [] : [sql`v.field = ${ask.field}`]),
    ...(ask.procedure === undefined ? [] : [sql`p.code = ${ask.procedure}`]),
  ];
  return sql`from procedures.version v
    join procedures.procedure p on p.province_id = v.province_id and p.id = v.procedure_id
    left join lateral (select array_agg(c.unit_id) as named_units from procedures.competence c
      where c.province_id = v.province_id and c.procedure_id = v.procedure_id) named on true
    where ${sql.join(conditions, sql` and `)}`;
}

function standsOn(day: Temporal.PlainDate): RawBuilder<unknown> {
  return sql`v.effective_on <= ${day} and (v.repealed_on is null or v.repealed_on > ${day})`;
}

/** The latest such version of each, if all of them kept the time: a procedure is counted once. */
function announcedIn(
  { from, which }: NonNullable<CountedProcedures['announced']>,
  to: Temporal.PlainDate,
): RawBuilder<unknown>[] {
  const such = (version: RawBuilder<unknown>) => sql`${version}.entered_by is not null
    and ${version}.effective_on between ${from} and ${to}
    ${which.startsWith('signed') ? sql`and ${version}.announced_on is not null and ${version}.announcing_decision like '%UBND%'` : sql``}`;
  const others = sql`select from procedures.version w where w.province_id = v.province_id and w.procedure_id = v.procedure_id
    and ${such(sql`w`)}`;
  const late = LATE[which];
  return [
    such(sql`v`),
    sql`not exists (${others} and w.effective_on > v.effective_on)`,
    ...(late ? [sql`not exists (${others} and ${late})`] : []),
  ];
}

/** A version `w` that did not keep the time. */
const LATE: Partial<Record<AnnouncedKind, RawBuilder<unknown>>> = {
  published: sql`(w.entered_at at time zone 'Asia/Ho_Chi_Minh')::date > w.effective_on`,
  signedInTime: sql`w.announced_on > w.effective_on - ${sql.lit(DAYS_BEFORE_EFFECT)}::integer`,
};

function contains(content: unknown): RawBuilder<unknown> {
  return sql`v.content @> ${JSON.stringify(content)}::jsonb`;
}

/** The lists of a handling, or the columns that hold them. */
type HandlingLists = Record<keyof Handling, RawBuilder<unknown>>;

function listsOf({ unitIds, levels }: Handling): HandlingLists {
  return { unitIds: sql`${[...unitIds]}::uuid[]`, levels: sql`${[...levels]}::text[]` };
}

/** Named for one of these units, or for nobody and of their level. */
function handled({ unitIds, levels }: HandlingLists): RawBuilder<unknown> {
  return sql`coalesce(named_units && ${unitIds}, levels && ${levels})`;
}

function hasProcess(on: Temporal.PlainDate): RawBuilder<unknown> {
  return sql`exists (select from procedures.internal_process i where i.province_id = v.province_id
    and i.procedure_id = v.procedure_id and i.valid_from <= ${on})`;
}
