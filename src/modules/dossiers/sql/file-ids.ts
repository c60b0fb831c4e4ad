import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { listConsultations } from './consultations.ts';
import { listParts } from './dossier-rows.ts';
import { listResultCorrections } from './result-corrections.ts';
import { listVerificationRecords } from './verification-records.ts';

/** Every file that belongs to a dossier: scans, the result and those it replaced, what came with opinions and verifications. */
export async function fileIdsOf(
  context: Context,
  dossier: Pick<Dossier, 'id' | 'resultFileId'>,
): Promise<(string | null)[]> {
  const parts = await listParts(context, dossier.id);
  const consultations = await listConsultations(context, dossier.id);
  const records = await listVerificationRecords(context, dossier.id);
  const corrections = await listResultCorrections(context, dossier.id);
  return [
    dossier.resultFileId,
    ...parts.map(({ fileId }) => fileId),
    ...consultations.map(({ answer }) => answer?.fileId ?? null),
    ...records.map(({ fileId }) => fileId),
    ...corrections.map(({ oldFileId }) => oldFileId),
  ];
}
