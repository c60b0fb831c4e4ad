import type { Context } from '#platform/context.ts';
import { paths } from '../paths.ts';
import { proofToken } from './proof-token.ts';

/** Where the proof of a dossier stands for whoever holds its link; null where the system has no public address. */
export function publicProofUrl(context: Context, dossierId: string): string | null {
  const { publicUrl } = context.config;
  if (publicUrl === undefined) return null;
  return `${publicUrl.replace(/\/$/, '')}${paths.publicProof(proofToken(context, dossierId))}`;
}
