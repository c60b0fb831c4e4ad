import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { Consultation, ConsultationAnswer } from '../domain/consultation.ts';

explainConstraint(
  'consultation_answer_pkey',
  () => new Problem('conflict', 'dossiers.consultation-answered-already'),
);

export type NewConsultation = Omit<Consultation, 'number' | 'answer'>;

/** The next opinions asked of a dossier, numbered on. */
export async function insertConsultations(
  context: Context,
  dossierId: string,
  consultations: readonly NewConsultation[],
): Promise<Consultation[]> {
  const before = await listConsultations(context, dossierId);
  const numbered = consultations.map((each, index) => ({
    ...each,
    number: before.length + index + 1,
    answer: null,
  }));
  const rows = numbered.map((each) => ({
    province_id: context.provinceId,
    dossier_id: dossierId,
    number: each.number,
    unit_id: each.unitId,
    question: each.question,
    asked_by: each.askedBy,
    asked_at: each.askedAt,
    working_days: each.workingDays,
    due_at: each.dueAt,
  }));
  await context.db.insertInto('dossiers.consultation').values(rows).execute();
  return numbered;
}

/** All opinions asked of a dossier, oldest first, each with its answer. */
export async function listConsultations(context: Context, dossierId: string): Promise<Consultation[]> {
  const rows = await context.db
    .selectFrom('dossiers.consultation as asked')
    .leftJoin('dossiers.consultation_answer as given', (join) =>
      join
        .onRef('given.province_id', '=', 'asked.province_id')
        .onRef('given.dossier_id', '=', 'asked.dossier_id')
        .onRef('given.number', '=', 'asked.number'),
    )
    .where('asked.province_id', '=', context.provinceId)
    .where('asked.dossier_id', '=', dossierId)
    .selectAll('asked')
    .select(['given.answer', 'given.file_id', 'given.answered_by', 'given.answered_at'])
    .orderBy('asked.number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    unitId: row.unit_id,
    question: row.question,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    workingDays: row.working_days,
    dueAt: row.due_at,
    answer:
      row.answer === null || row.answered_by === null || row.answered_at === null
        ? null
        : {
            text: row.answer,
            fileId: row.file_id,
            answeredBy: row.answered_by,
            answeredAt: row.answered_at,
          },
  }));
}

/** @throws Problem notFound when the dossier has no such consultation */
export async function getConsultation(
  context: Context,
  dossierId: string,
  number: number,
): Promise<Consultation> {
  const found = (await listConsultations(context, dossierId)).find((each) => each.number === number);
  if (!found) throw new Problem('notFound', 'dossiers.no-consultation');
  return found;
}

/** The answer, given once. An answer in time needs no watching any more; a late one is still to be reported. */
export async function insertAnswer(
  context: Context,
  dossierId: string,
  number: number,
  answer: ConsultationAnswer,
): Promise<void> {
  const row = {
    province_id: context.provinceId,
    dossier_id: dossierId,
    number,
    answered_by: answer.answeredBy,
    answered_at: answer.answeredAt,
    answer: answer.text,
    file_id: answer.fileId,
  };
  await context.db.insertInto('dossiers.consultation_answer').values(row).execute();
  await context.db
    .updateTable('dossiers.consultation')
    .set({ watched: false })
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .where('number', '=', number)
    .where('due_at', '>=', answer.answeredAt)
    .execute();
}

/** A consultation whose deadline passed without an answer in time. */
export interface LateConsultation {
  readonly dossierId: string;
  readonly number: number;
  readonly unitId: string;
  readonly code: string;
  readonly receivingUnitId: string;
}

/** Takes those of which nobody was told yet, so that each is taken once; in the transaction that tells somebody. */
export async function takeLateConsultations(context: Context, limit: number): Promise<LateConsultation[]> {
  const { rows } = await sql<LateConsultation>`
    update dossiers.consultation set watched = false
    from dossiers.dossier
    where consultation.province_id = ${context.provinceId}
      and (consultation.dossier_id, consultation.number) in (
        select dossier_id, number from dossiers.consultation
        where province_id = ${context.provinceId} and watched and due_at < ${context.clock.now()}
        order by due_at limit ${limit} for update skip locked)
      and dossier.province_id = consultation.province_id and dossier.id = consultation.dossier_id
    returning consultation.dossier_id as "dossierId", consultation.number, consultation.unit_id as "unitId",
      dossier.code, dossier.receiving_unit_id as "receivingUnitId"
  `.execute(context.db);
  return rows;
}

/** The dossier has ended: nobody waits for its open consultations. */
export async function stopWatching(context: Context, dossierId: string): Promise<void> {
  await context.db
    .updateTable('dossiers.consultation')
    .set({ watched: false })
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .where('watched', '=', true)
    .where('due_at', '>=', context.clock.now())
    .execute();
}
