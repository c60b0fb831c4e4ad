import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { ApologyChannel, ApologyDelivery, ApologyKind, ApologyLetter } from '../domain/apology.ts';

explainConstraint('apology_one_extension', () => invalidField('newDueOn', 'dossiers.extended-already'));
explainConstraint('apology_once', () => new Problem('conflict', 'dossiers.apologised-already'));
explainConstraint('apology_delivery_pkey', () => new Problem('conflict', 'dossiers.delivered-already'));

/** What is signed and sent. */
export interface NewApology {
  readonly kind: ApologyKind;
  readonly reason: string;
  readonly dueAt: Temporal.Instant | null;
  readonly deadlineAt: Temporal.Instant | null;
  readonly newDueAt: Temporal.Instant | null;
  readonly lostPapers: readonly string[] | null;
  readonly responsible: string | null;
  readonly costVnd: number | null;
  readonly draftedBy: string;
  readonly draftedAt: Temporal.Instant;
  readonly signedBy: string;
}

/** The next letter of the dossier; answers its number. */
export async function insertApology(
  context: Context,
  dossierId: string,
  letter: NewApology,
): Promise<number> {
  const now = context.clock.now();
  const lostPapers = letter.lostPapers && JSON.stringify(letter.lostPapers);
  const { rows } = await sql<{ number: number }>`
    insert into dossiers.apology_letter (province_id, dossier_id, number, kind, reason, due_at, deadline_at, new_due_at,
      lost_papers, responsible, cost_vnd, drafted_by, drafted_at, signed_by, signed_at, sent_at)
    select ${context.provinceId}, ${dossierId}, coalesce(max(number), 0) + 1, ${letter.kind}, ${letter.reason},
      ${letter.dueAt}::timestamptz, ${letter.deadlineAt}::timestamptz, ${letter.newDueAt}::timestamptz,
      ${lostPapers}::jsonb, ${letter.responsible}::text, ${letter.costVnd}::bigint, ${letter.draftedBy},
      ${letter.draftedAt}, ${letter.signedBy}, ${now}, ${now}
    from dossiers.apology_letter where province_id = ${context.provinceId} and dossier_id = ${dossierId}
    returning number
  `.execute(context.db);
  return rows[0]?.number ?? 0;
}

/** All letters of a dossier with the proof of their delivery, the oldest first. */
export async function listApologies(context: Context, dossierId: string): Promise<ApologyLetter[]> {
  const rows = await context.db
    .selectFrom('dossiers.apology_letter as letter')
    .leftJoin('dossiers.apology_delivery as delivery', (join) =>
      join
        .onRef('delivery.province_id', '=', 'letter.province_id')
        .onRef('delivery.dossier_id', '=', 'letter.dossier_id')
        .onRef('delivery.number', '=', 'letter.number'),
    )
    .selectAll('letter')
    .select(['delivery.channel', 'delivery.delivered_at', 'delivery.note', 'delivery.file_id'])
    .where('letter.province_id', '=', context.provinceId)
    .where('letter.dossier_id', '=', dossierId)
    .orderBy('letter.number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind as ApologyKind,
    reason: row.reason,
    dueAt: row.due_at,
    deadlineAt: row.deadline_at,
    newDueAt: row.new_due_at,
    lostPapers: (row.lost_papers as string[] | null) ?? [],
    responsible: row.responsible,
    costVnd: row.cost_vnd,
    draftedBy: row.drafted_by,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    late: row.late,
    delivery: row.delivered_at && {
      channel: row.channel as ApologyChannel,
      deliveredAt: row.delivered_at,
      note: row.note ?? '',
      fileId: row.file_id,
    },
  }));
}

/** @throws Problem notFound */
export async function getApology(
  context: Context,
  dossierId: string,
  number: string,
): Promise<ApologyLetter> {
  const letter = (await listApologies(context, dossierId)).find((each) => String(each.number) === number);
  if (!letter) throw new Problem('notFound', 'dossiers.no-apology');
  return letter;
}

export async function insertDelivery(
  context: Context,
  dossierId: string,
  number: number,
  delivery: ApologyDelivery & { readonly recordedBy: string },
): Promise<void> {
  const row = {
    province_id: context.provinceId,
    dossier_id: dossierId,
    number,
    channel: delivery.channel,
    delivered_at: delivery.deliveredAt,
    note: delivery.note,
    file_id: delivery.fileId,
    recorded_by: delivery.recordedBy,
    recorded_at: context.clock.now(),
  };
  await context.db.insertInto('dossiers.apology_delivery').values(row).execute();
}
