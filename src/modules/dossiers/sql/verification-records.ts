import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { VerificationRecord } from '../domain/verification-record.ts';

export type NewVerificationRecord = Omit<VerificationRecord, 'number'>;

export async function insertVerificationRecord(
  context: Context,
  dossierId: string,
  record: NewVerificationRecord,
): Promise<void> {
  await sql`
    insert into dossiers.verification_record (province_id, dossier_id, number, verified_at, place, participants, content,
      conclusion, file_id, written_by, written_at)
    select ${context.provinceId}, ${dossierId}, coalesce(max(number), 0) + 1, ${record.verifiedAt}, ${record.place},
      ${JSON.stringify(record.participants)}::jsonb, ${record.content}, ${record.conclusion}, ${record.fileId}::uuid,
      ${record.writtenBy}, ${record.writtenAt}
    from dossiers.verification_record where province_id = ${context.provinceId} and dossier_id = ${dossierId}
  `.execute(context.db);
}

/** All verification records of a dossier, oldest first. */
export async function listVerificationRecords(
  context: Context,
  dossierId: string,
): Promise<VerificationRecord[]> {
  const rows = await context.db
    .selectFrom('dossiers.verification_record')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    verifiedAt: row.verified_at,
    place: row.place,
    participants: row.participants as string[],
    content: row.content,
    conclusion: row.conclusion,
    fileId: row.file_id,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  }));
}
