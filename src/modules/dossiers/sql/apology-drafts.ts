import type { Context } from '#platform/context.ts';

/** Dự thảo văn bản xin lỗi: waits for the leader's signature. */
export interface ApologyDraft {
  readonly reason: string;
  readonly newDueAt: Temporal.Instant | null;
  readonly draftedBy: string;
  readonly draftedAt: Temporal.Instant;
}

/** Writes the draft of a dossier, over the one before. */
export async function saveDraft(
  context: Context,
  dossierId: string,
  { reason, newDueAt, draftedBy, draftedAt }: ApologyDraft,
): Promise<void> {
  const texts = { reason, new_due_at: newDueAt, drafted_by: draftedBy, drafted_at: draftedAt };
  await context.db
    .insertInto('dossiers.apology_draft')
    .values({ province_id: context.provinceId, dossier_id: dossierId, ...texts })
    .onConflict((conflict) => conflict.constraint('apology_draft_pkey').doUpdateSet(texts))
    .execute();
}

export async function findDraft(context: Context, dossierId: string): Promise<ApologyDraft | undefined> {
  const row = await context.db
    .selectFrom('dossiers.apology_draft')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return (
    row && {
      reason: row.reason,
      newDueAt: row.new_due_at,
      draftedBy: row.drafted_by,
      draftedAt: row.drafted_at,
    }
  );
}

/** A draft that was signed, or has become pointless. */
export async function deleteDraft(context: Context, dossierId: string): Promise<void> {
  await context.db
    .deleteFrom('dossiers.apology_draft')
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .execute();
}
