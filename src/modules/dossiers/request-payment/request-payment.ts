import { z } from 'zod';
import { calendarOf } from '#modules/calendar/index.ts';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { answerDueAt } from '../domain/pause-time.ts';
import { reasonFields } from '../domain/reason-input.ts';
import { insertPause } from '../sql/pauses.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const requestPaymentSchema = z.object({
  version,
  amountVnd: z.coerce
    .number('dossiers.amount')
    .int('dossiers.amount')
    .min(1, 'dossiers.amount')
    .max(1_000_000_000_000, 'dossiers.amount'),
  reasonText: reasonFields.reasonText,
});
export type RequestPaymentInput = Omit<z.output<typeof requestPaymentSchema>, 'version'>;

/** Yêu cầu thực hiện nghĩa vụ tài chính (financial obligation): how much, on what ground; the clock stands still until then. */
export function requestPayment(context: Context, target: Target, input: RequestPaymentInput) {
  return carryOut(context, target, 'requestPayment', async (dossier) => {
    const calendar = await calendarOf(context, dossier.competentUnitId);
    const now = context.clock.now();
    const { amountVnd, reasonText } = input;
    const pause = {
      kind: 'payment' as const,
      stage: dossier.state,
      clockMode: 'pause' as const,
      reasonCode: null,
      reasonText,
      requested: [],
      legalGround: '',
      late: false,
      amountVnd,
      requestedBy: getOfficer(context).officerId,
      startedAt: now,
      answerDueAt: answerDueAt(calendar, now),
    };
    return {
      data: { amountVnd, reasonText, answerDueAt: pause.answerDueAt.toString() },
      afterwards: () => insertPause(context, dossier.id, pause),
    };
  });
}
