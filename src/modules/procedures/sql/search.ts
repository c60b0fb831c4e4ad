import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Completeness } from '../domain/completeness.ts';
import type { Channel, Level } from '../domain/procedure-content.ts';
import { searchTerms } from '../domain/search-text.ts';

/** What a list of procedures is narrowed by. `on`: only versions that stand on this day. */
export interface CatalogueFilter {
  readonly query?: string | undefined;
  readonly on: Temporal.PlainDate;
  readonly field?: string | undefined;
  readonly level?: Level | undefined;
  readonly channel?: Channel | undefined;
  readonly completeness?: Completeness | undefined;
}

/**
 * Ids of the versions that match, best first: a code that begins so, a name that begins so, the words as one phrase in
 * the name, all words in the name, all words anywhere (field, keywords); then the shorter name. Without a query: by field
 * and name. For use inside `with matched as (…)`: columns id, code, position.
 */
export function matchedVersions(context: Context, filter: CatalogueFilter): RawBuilder<unknown> {
  const { words, code } = searchTerms(filter.query ?? '');
  const searching = (filter.query ?? '').trim() !== '';
  const order = searching
    ? sql`${rankOf(words, code)}, length(split_part(v.search, '|', 1)), p.code`
    : sql`v.field collate "vi-x-icu", v.search, p.code`;
  const conditions = [
    sql`v.province_id = ${context.provinceId}`,
    sql`v.effective_on <= ${filter.on}`,
    sql`(v.repealed_on is null or v.repealed_on > ${filter.on})`,
    ...(searching ? [found(words, code)] : []),
    ...(filter.field === undefined ? [] : [sql`v.field = ${filter.field}`]),
    ...(filter.level === undefined ? [] : [sql`v.levels @> array[${filter.level}]`]),
    ...(filter.channel === undefined
      ? []
      : [sql`v.content @> ${JSON.stringify({ channels: [{ channel: filter.channel }] })}::jsonb`]),
    ...(filter.completeness === undefined ? [] : [ofCompleteness(filter.completeness)]),
  ];
  return sql`
    select v.id, p.code, row_number() over (order by ${order}) as position
    from procedures.version v
    join procedures.procedure p on p.province_id = v.province_id and p.id = v.procedure_id
    where ${sql.join(conditions, sql` and `)}`;
}

function found(words: readonly string[], code: string | undefined): RawBuilder<unknown> {
  const everywhere = words.map((_, index) => sql`v.search like ${wordPattern(words, index)}`);
  const asWords = everywhere.length === 0 ? sql`false` : sql.join(everywhere, sql` and `);
  return code === undefined ? sql`(${asWords})` : sql`(${codeMatches(code)} or (${asWords}))`;
}

function rankOf(words: readonly string[], code: string | undefined): RawBuilder<unknown> {
  const name = sql`split_part(v.search, '|', 1)`;
  const phrase = words.join(' ');
  const inName = words.map((_, index) => sql`${name} like ${wordPattern(words, index)}`);
  return sql`case
    when ${code === undefined ? sql`false` : codeMatches(code)} then 0
    when ${name} like ${` ${phrase}%`} then 1
    when ${name} like ${`% ${phrase} %`} then 2
    when ${inName.length === 0 ? sql`false` : sql.join(inName, sql` and `)} then 3
    else 4 end`;
}

/** Whole words, but the last may be only begun. Folded words hold no sign that `like` would read. */
function wordPattern(words: readonly string[], index: number): string {
  return index === words.length - 1 ? `% ${words[index]}%` : `% ${words[index]} %`;
}

/** The code begins so, or its six figures do: people leave the first figure and the dots away. */
function codeMatches(code: string): RawBuilder<unknown> {
  return sql`(replace(p.code, '.', '') like ${`${code}%`} or split_part(p.code, '.', 2) like ${`${code}%`})`;
}

/** The same rule as `completenessOf` (tested against each other), on a version `v`. */
export function ofCompleteness(completeness: Completeness): RawBuilder<unknown> {
  const missing = sql`(v.announcing_decision is null
    or v.content->'steps' = 'null'::jsonb or v.content->'steps' = '[]'::jsonb
    or v.content->'papers' = '[]'::jsonb or v.content->'legalBasis' = '[]'::jsonb
    or v.content @? '$.channels[*] ? (@.timeLimit.kind == "unknown")'
    or v.content @? '$.channels[*].fee ? (@.free == false && @.amountVnd == null
      && !(exists (@.setByProvincialCouncil) && @.setByProvincialCouncil == true))')`;
  switch (completeness) {
    case 'missing':
      return missing;
    case 'unverified':
      return sql`(not ${missing} and v.content->'unverified' <> '[]'::jsonb)`;
    case 'complete':
      return sql`(not ${missing} and v.content->'unverified' = '[]'::jsonb)`;
  }
}
