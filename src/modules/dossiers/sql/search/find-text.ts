import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { searchWords } from '../../domain/search-words.ts';
import { allOf, type Condition } from '../conditions.ts';
import { areAtMost, type Candidates, candidatesFor, countByName, idsOf, lieTogether } from './candidates.ts';
import { matchesWords } from './matches-text.ts';

/** Where the ways of searching part: numbers of dossiers. */
export interface SearchLimits {
  /** So many are named by their ids. */
  readonly few: number;
  /** So many are gathered and sorted; more are so frequent that the first fifty are met soon in the order of the list. */
  readonly gathered: number;
  /** So far names are counted. */
  readonly counted: number;
}

const LIMITS: SearchLimits = { few: 500, gathered: 10_000, counted: 10_000 };

/** What was typed, as a condition that finds the same dossiers as `matchesText`, but by indexes. */
export interface FoundText {
  readonly condition: Condition;
  /** The condition names the dossiers: nothing else need narrow them. */
  readonly named: boolean;
  /** How many dossiers of the whole province there are, where that is known, and how far they were counted. */
  readonly counted?: { readonly total: number; readonly upTo: number };
}

/** The list in which it is looked for. */
export interface SearchedList {
  /**
   * It is read through the whole province, where a name of five years ago would be met only near its end; a commune's list is short
   * enough to be read from its index.
   */
  readonly whole: boolean;
  /** Other filters leave less of what is found: it is met less soon. */
  readonly narrowed: boolean;
}

/** Looks the words up. */
export async function findText(
  context: Context,
  text: string,
  list: SearchedList,
  limits: SearchLimits = LIMITS,
): Promise<FoundText> {
  const words = searchWords(text);
  const matching = matchesWords(words);
  const ways = candidatesFor(words);
  for (const way of ways) {
    const ids = await fewIds(context, way, limits.few);
    if (ids) return { condition: allOf([hasId(ids), matching]), named: true };
  }
  if (list.whole)
    for (const way of ways) {
      const found = way.code ? await byCode(context, way, limits, list) : await byName(context, way, limits);
      if (found) return { ...found, condition: allOf([found.condition, matching]) };
    }
  return { condition: matching, named: false };
}

async function fewIds(context: Context, way: Candidates, few: number): Promise<string[] | undefined> {
  const { rows } = await sql<{ id: string }>`${idsOf(context, way, few + 1)}`.execute(context.db);
  return rows.length > few ? undefined : rows.map(({ id }) => id);
}

function hasId(ids: readonly string[]): Condition {
  return sql`id = any(${[...ids]}::uuid[])`;
}

/** Names are counted from their index; nothing for names so frequent that the list is read, unless they are all there is to find. */
async function byName(
  context: Context,
  way: Candidates,
  limits: SearchLimits,
): Promise<FoundText | undefined> {
  const upTo = limits.counted;
  const total = await countByName(context, way, upTo + 1);
  const counted = way.exact ? { counted: { total, upTo } } : {};
  if (total <= limits.gathered) return { condition: gathered(context, way), named: true, ...counted };
  return way.exact ? { condition: allOf([]), named: false, ...counted } : undefined;
}

/** A day's codes lie together. An office's are spread over the years and met soon: to count them would take longer than to find them. */
async function byCode(
  context: Context,
  way: Candidates,
  limits: SearchLimits,
  { narrowed }: SearchedList,
): Promise<FoundText | undefined> {
  const together = way.code !== undefined && (await lieTogether(context, way.code));
  // Where more is asked than this piece of a code, little of what it finds is left: it would be met late in the list.
  const partly = narrowed || !way.exact;
  if (together || (partly && (await areAtMost(context, way, limits.gathered))))
    return { condition: gathered(context, way), named: true };
  if (!way.exact) return undefined;
  const upTo = limits.few;
  return { condition: allOf([]), named: false, counted: { total: upTo + 1, upTo } };
}

function gathered(context: Context, way: Candidates): Condition {
  return sql`id = any(array(${idsOf(context, way)}))`;
}
