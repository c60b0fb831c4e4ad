import { z } from 'zod';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { freeText } from '../domain/free-text.ts';
import { insertHandOverRecord } from '../sql/hand-over-records.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const RELATIONS = ['owner', 'submitter', 'representative', 'courier', 'online'] as const;

export const returnSchema = z.object({
  version,
  receivedBy: z
    .string('dossiers.received-by-missing')
    .min(2, 'dossiers.received-by-missing')
    .max(200, 'platform.too-long'),
  relation: z.enum(RELATIONS, 'dossiers.relation-missing'),
  proof: freeText(300).default(''),
});
export type ReturnInput = Omit<z.output<typeof returnSchema>, 'version'>;

/** Trả kết quả: to whom, on what proof, is kept as a record of its own (61 art. 20, 118 art. 20). */
export function returnResult(context: Context, target: Target, input: ReturnInput) {
  return carryOut(context, target, 'returnResult', (dossier) => {
    const now = context.clock.now();
    const handedOver = { handedOverAt: now, handedOverBy: getOfficer(context).officerId };
    return {
      changes: { returned_at: now },
      data: { relation: input.relation },
      afterwards: () => insertHandOverRecord(context, dossier.id, { ...input, ...handedOver }),
    };
  });
}
