import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { CodePiece, SearchWord } from '../../domain/search-words.ts';
import { BARE_CODE, CODE_TAIL } from './matches-text.ts';

/**
 * A way to everything that is looked for, and perhaps to more: owners whose names hold all these words, and codes with this
 * piece. Each part is found by an index.
 */
export interface Candidates {
  readonly nameWords: readonly string[];
  readonly code: CodePiece | undefined;
  /** They are what is looked for, not more. */
  readonly exact: boolean;
}

/** By the longest word with a digit, which is in the code or in the name; and by the words that can only be in the name. */
export function candidatesFor(words: readonly SearchWord[]): Candidates[] {
  const plain = words.filter(({ code }) => !code).map(({ text }) => text);
  const [longest] = words.filter(({ code }) => code).toSorted((a, b) => b.text.length - a.text.length);
  const ways: Candidates[] = [];
  if (longest)
    ways.push({
      nameWords: [...plain, longest.text],
      code: longest.code,
      exact: words.length === 1,
    });
  if (plain.length > 0) ways.push({ nameWords: plain, code: undefined, exact: !longest });
  return ways;
}

/** Their ids, or only so many of them. */
export function idsOf(
  context: Context,
  { nameWords, code }: Candidates,
  limit?: number,
): RawBuilder<unknown> {
  const parts = [withName(context, nameWords, sql`dossier.id`), ...(code ? withCode(context, code) : [])];
  const most = limit === undefined ? sql`` : sql`limit ${sql.lit(limit)}`;
  const limited = parts.map((part) => sql`(${part} ${most})`);
  return sql`select id from (${sql.join(limited, sql` union `)}) as candidate ${most}`;
}

/** How many have such a name, counted no further than `limit`: from indexes alone. */
export function countByName(context: Context, { nameWords }: Candidates, limit: number): Promise<number> {
  return count(context, sql`${withName(context, nameWords, sql`1`)} limit ${sql.lit(limit)}`);
}

export async function areAtMost(context: Context, way: Candidates, most: number): Promise<boolean> {
  return (await count(context, idsOf(context, way, most + 1))) <= most;
}

async function count({ db }: Context, candidates: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from (${candidates}) as candidate`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Whether codes with this piece are those of some days: it holds a part of the date, as one that is met first shows. */
export async function lieTogether(context: Context, { bare, fromDate }: CodePiece): Promise<boolean> {
  if (fromDate) return true;
  const head = sql`translate(split_part(code, '-', 1), '.', '')`;
  const { rows } = await sql<{ beyond: boolean }>`
    select length(${head}) < ${bare.length} as beyond from dossiers.dossier
    where province_id = ${context.provinceId} and ${BARE_CODE} like ${`${bare}%`} limit 1`.execute(
    context.db,
  );
  return rows[0]?.beyond ?? false;
}

function withName(context: Context, words: readonly string[], column: RawBuilder<unknown>) {
  const held = words.map((word) => sql`name_search like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`);
  return sql`select ${column} from dossiers.owner_name as name
    join dossiers.dossier as dossier on dossier.province_id = name.province_id and dossier.owner_search = name.name_search
    where name.province_id = ${context.provinceId} and ${sql.join(held, sql` and `)}`;
}

function withCode(context: Context, { bare, fromDate }: CodePiece) {
  const dossiers = (column: RawBuilder<string>, beginning: string) =>
    sql`select id from dossiers.dossier where province_id = ${context.provinceId} and ${column} like ${`${beginning}%`}`;
  const reversed = [...bare].reverse().join('');
  return [
    dossiers(BARE_CODE, bare),
    dossiers(sql`reverse(${BARE_CODE})`, reversed),
    ...(fromDate ? [dossiers(CODE_TAIL, bare)] : []),
  ];
}
