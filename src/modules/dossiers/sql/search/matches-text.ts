import { type RawBuilder, sql } from 'kysely';
import { type CodePiece, type SearchWord, searchWords } from '../../domain/search-words.ts';
import { allOf, anyOf, type Condition } from '../conditions.ts';

/** The code without dots and hyphens; and its tail, from the date on. Written as in the indexes dossier_code_…. */
export const BARE_CODE: RawBuilder<string> = sql`translate(code, '.-', '')`;
export const CODE_TAIL: RawBuilder<string> = sql`(split_part(code, '-', 2) || split_part(code, '-', 3))`;

const LAST_DIGITS = 4;

/**
 * Every typed word stands somewhere in the owner's name (without diacritics), or, if it has a digit, is the beginning of the
 * code, of its tail from the date on (`261122-00`), or its end (`0001`). Looked at row by row: for rows that are few already.
 */
export function matchesText(text: string): Condition {
  return matchesWords(searchWords(text));
}

export function matchesWords(words: readonly SearchWord[]): Condition {
  return allOf(
    words.map(({ text, code }) => {
      const inName = sql<boolean>`strpos(owner_search, ${text}) > 0`;
      return code ? anyOf([inName, ...inCode(code)]) : inName;
    }),
  );
}

/** The cheap half of each condition comes first: a commune's fifty thousand codes are looked at, and nearly none has it. */
function inCode({ bare, fromDate }: CodePiece): Condition[] {
  const begins = allOf([
    sql`starts_with(code, ${bare.slice(0, 1)})`,
    sql`starts_with(${BARE_CODE}, ${bare})`,
  ]);
  // The last four are digits in every code.
  const end = bare.slice(-LAST_DIGITS);
  const ends = allOf([
    sql`right(code, ${sql.lit(end.length)}) = ${end}`,
    ...(bare.length > LAST_DIGITS
      ? [sql<boolean>`right(${BARE_CODE}, ${sql.lit(bare.length)}) = ${bare}`]
      : []),
  ]);
  if (!fromDate) return [begins, ends];
  const day = sql<boolean>`strpos(code, ${`-${bare.slice(0, 6)}`}) > 0`;
  return [begins, ends, allOf([day, sql`starts_with(${CODE_TAIL}, ${bare})`])];
}
