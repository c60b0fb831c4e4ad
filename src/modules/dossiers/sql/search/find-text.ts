import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { searchWords } from '../../domain/search-words.ts';
import { allOf, type Condition } from '../conditions.ts';
import { type Candidates, candidatesFor, countCandidates, idsOf } from './candidates.ts';
import { matchesWords } from './matches-text.ts';

/** Where the ways of searching part. */
export interface SearchLimits {
  /** So few dossiers are named by their ids. */
  readonly few: number;
  /** So many are gathered and sorted; more are so frequent that the first fifty are met at once in the order of the list. */
  readonly gathered: number;
}

const LIMITS: SearchLimits = { few: 1000, gathered: 10_000 };

/** What was typed, as a condition that finds the same dossiers as `matchesText`, but by indexes. */
export interface FoundText {
  readonly condition: Condition;
  /** The condition names the dossiers: nothing else need narrow them. */
  readonly named: boolean;
  /** How many dossiers of the whole province there are, if they were counted: no further than one more than are gathered. */
  readonly total: number | undefined;
}

/**
 * Looks the words up. `whole`: for a list that is read through the whole province, where a name of five years ago would be met
 * only near its end; a commune's list is short enough to be read from its index.
 */
export async function findText(
  context: Context,
  text: string,
  whole: boolean,
  limits: SearchLimits = LIMITS,
): Promise<FoundText> {
  const words = searchWords(text);
  const matching = matchesWords(words);
  const ways = candidatesFor(words);
  for (const way of ways) {
    const ids = await fewIds(context, way, limits.few);
    if (ids) return { condition: allOf([isAmong(ids), matching]), named: true, total: undefined };
  }
  if (!whole) return { condition: matching, named: false, total: undefined };
  for (const way of ways) {
    const count = await countCandidates(context, way, limits.gathered + 1);
    const total = way.exact ? count : undefined;
    if (count > limits.gathered) {
      if (total !== undefined) return { condition: matching, named: false, total };
      continue;
    }
    const gathered = sql<boolean>`id = any(array(${idsOf(context, way)}))`;
    return { condition: allOf([gathered, matching]), named: true, total };
  }
  return { condition: matching, named: false, total: undefined };
}

async function fewIds(context: Context, way: Candidates, few: number): Promise<string[] | undefined> {
  const { rows } = await sql<{ id: string }>`${idsOf(context, way, few + 1)}`.execute(context.db);
  return rows.length > few ? undefined : rows.map(({ id }) => id);
}

function isAmong(ids: readonly string[]): Condition {
  return sql`id = any(${[...ids]}::uuid[])`;
}
