import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { findOpenPause } from '../sql/pauses.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { resumption } from '../transition/resume-clock.ts';
import { version } from '../transition/version.ts';

export const confirmPaymentSchema = z.object({
  version,
  receiptNumber: z.string().max(100, 'platform.too-long').default(''),
});

/** Xác nhận đã thực hiện nghĩa vụ tài chính: the officer goes on, and the due date moves by the time that was waited. */
export function confirmPayment(context: Context, target: Target, input: { receiptNumber: string }) {
  return carryOut(context, target, 'confirmPayment', async (dossier) => {
    const pause = await findOpenPause(context, dossier.id);
    const { changes, data, close } = await resumption(context, dossier, pause);
    return { changes, data: { ...data, receiptNumber: input.receiptNumber }, afterwards: close };
  });
}
