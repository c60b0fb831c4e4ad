import { type RawBuilder, sql } from 'kysely';
import { type CodePiece, type SearchWord, searchWords } from '../../domain/search-words.ts';
import { allOf, anyOf, type Condition } from '../conditions.ts';

/** The code without dots and hyphens; and its tail, from the date on. Written as in the indexes dossier_code_…. */
export const BARE_CODE: RawBuilder<string> = sql`translate(code, '.-', '')`;
export const CODE_TAIL: RawBuilder<string> = sql`(split_part(code, '-', 2) || split_part(code, '-', 3))`;

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

function inCode({ bare, fromDate }: CodePiece): Condition[] {
  return [
    sql`starts_with(${BARE_CODE}, ${bare})`,
    sql`right(${BARE_CODE}, ${sql.lit(bare.length)}) = ${bare}`,
    ...(fromDate ? [sql<boolean>`starts_with(${CODE_TAIL}, ${bare})`] : []),
  ];
}
