import type { Context } from '#platform/context.ts';

/** What was written beside the figures of a draft, by the key of its part. */
export async function commentaryOf(context: Context, reportId: string): Promise<Record<string, string>> {
  const rows = await context.db
    .selectFrom('reports.commentary')
    .select(['part', 'text'])
    .where('province_id', '=', context.provinceId)
    .where('report_id', '=', reportId)
    .execute();
  return Object.fromEntries(rows.map(({ part, text }) => [part, text]));
}

/** Writes the parts that are named; the others stay. */
export async function saveCommentary(
  context: Context,
  reportId: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = Object.entries(texts).map(([part, text]) => ({
    province_id: context.provinceId,
    report_id: reportId,
    part,
    text,
    written_at: context.clock.now(),
    written_by: context.actor.kind === 'officer' ? context.actor.officerId : null,
  }));
  if (rows.length === 0) return;
  await context.db
    .insertInto('reports.commentary')
    .values(rows)
    .onConflict((conflict) =>
      conflict.constraint('commentary_pkey').doUpdateSet((set) => ({
        text: set.ref('excluded.text'),
        written_at: set.ref('excluded.written_at'),
        written_by: set.ref('excluded.written_by'),
      })),
    )
    .execute();
}
