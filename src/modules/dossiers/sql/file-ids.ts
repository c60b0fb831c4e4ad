import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { listConsultations } from './consultations.ts';
import { listParts } from './dossier-rows.ts';

/** Every file that belongs to a dossier: scans, result, and what came with the opinions of other units. */
export async function fileIdsOf(
  context: Context,
  dossier: Pick<Dossier, 'id' | 'resultFileId'>,
): Promise<(string | null)[]> {
  const parts = await listParts(context, dossier.id);
  const consultations = await listConsultations(context, dossier.id);
  return [
    dossier.resultFileId,
    ...parts.map(({ fileId }) => fileId),
    ...consultations.map(({ answer }) => answer?.fileId ?? null),
  ];
}
