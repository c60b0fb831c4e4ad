import type { Context } from '#platform/context.ts';

/** Biên nhận trả kết quả. */
export interface HandOverRecord {
  readonly receivedBy: string;
  readonly relation: 'owner' | 'submitter' | 'representative' | 'courier' | 'online';
  readonly proof: string;
  readonly handedOverAt: Temporal.Instant;
  readonly handedOverBy: string;
}

export async function insertHandOverRecord(
  context: Context,
  dossierId: string,
  record: HandOverRecord,
): Promise<void> {
  const row = {
    province_id: context.provinceId,
    dossier_id: dossierId,
    received_by: record.receivedBy,
    relation: record.relation,
    proof: record.proof,
    handed_over_at: record.handedOverAt,
    handed_over_by: record.handedOverBy,
  };
  await context.db.insertInto('dossiers.hand_over_record').values(row).execute();
}

export async function findHandOverRecord(
  context: Context,
  dossierId: string,
): Promise<HandOverRecord | undefined> {
  const row = await context.db
    .selectFrom('dossiers.hand_over_record')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return (
    row && {
      receivedBy: row.received_by,
      relation: row.relation as HandOverRecord['relation'],
      proof: row.proof,
      handedOverAt: row.handed_over_at,
      handedOverBy: row.handed_over_by,
    }
  );
}
