import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { Conclusion, Explanation, Verdict } from '../domain/note.ts';

explainConstraint('conclusion_pkey', () => new Problem('conflict', 'integrity.concluded-already'));
explainConstraint('explanation_pkey', () => new Problem('conflict', 'platform.busy'));

/** The next explanation of a note. */
export async function insertExplanation(
  context: Context,
  noteId: string,
  { text, late, writtenBy }: Pick<Explanation, 'text' | 'late' | 'writtenBy'>,
): Promise<void> {
  await sql`
    insert into integrity.explanation (province_id, note_id, number, text, late, written_by, written_at)
    select ${context.provinceId}, ${noteId}, coalesce(max(number), 0) + 1, ${text}, ${late}, ${writtenBy},
      ${context.clock.now()}
    from integrity.explanation where province_id = ${context.provinceId} and note_id = ${noteId}
  `.execute(context.db);
}

/** The one conclusion of a note. */
export async function insertConclusion(
  context: Context,
  noteId: string,
  { verdict, text, concludedBy }: Pick<Conclusion, 'verdict' | 'text' | 'concludedBy'>,
): Promise<void> {
  await context.db
    .insertInto('integrity.conclusion')
    .values({
      province_id: context.provinceId,
      note_id: noteId,
      verdict,
      text,
      concluded_by: concludedBy,
      concluded_at: context.clock.now(),
    })
    .execute();
}

/** What the leader wrote, the oldest first. */
export async function listExplanations(context: Context, noteId: string): Promise<Explanation[]> {
  const rows = await context.db
    .selectFrom('integrity.explanation')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('note_id', '=', noteId)
    .orderBy('number')
    .execute();
  return rows.map(({ number, text, late, written_by, written_at }) => ({
    number,
    text,
    late,
    writtenBy: written_by,
    writtenAt: written_at,
  }));
}

export async function findConclusion(context: Context, noteId: string): Promise<Conclusion | undefined> {
  const row = await context.db
    .selectFrom('integrity.conclusion')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('note_id', '=', noteId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    verdict: row.verdict as Verdict,
    text: row.text,
    concludedBy: row.concluded_by,
    concludedAt: row.concluded_at,
  };
}
