import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const approveSchema = z.object({
  version,
  note: z.string().max(500, 'platform.too-long').default(''),
});

/** Phê duyệt kết quả, by the leader of the unit that decides. */
export function approveDossier(context: Context, target: Target, input: { note: string }) {
  return carryOut(context, target, 'approve', () => ({ data: { note: input.note } }));
}
