import { z } from 'zod';
import { calendarOf } from '#modules/calendar/index.ts';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import type { Dossier } from '../domain/dossier.ts';
import { answerDueAt, isLateRequest } from '../domain/pause-time.ts';
import { reasonFields } from '../domain/reason-input.ts';
import { insertPause, listPauses } from '../sql/pauses.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { requireReason } from '../transition/require-reason.ts';
import { version } from '../transition/version.ts';

const LEAST_GROUND = 10;

const requested = z
  .array(z.string().min(1, 'dossiers.requested-missing').max(300, 'dossiers.requested-too-many'))
  .min(1, 'dossiers.requested-missing')
  .max(30, 'dossiers.requested-too-many');

export const requestSupplementSchema = z.object({
  version,
  ...reasonFields,
  requested,
  legalGround: z.string().max(1000, 'platform.too-long').default(''),
});
export type RequestSupplementInput = Omit<z.output<typeof requestSupplementSchema>, 'version'>;

/** The page's form: one paper or point a line. */
export const requestSupplementFormSchema = requestSupplementSchema.extend({
  requested: z.preprocess((text) => linesOf(String(text ?? '')), requested),
});

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02): everything that is wanted, said once (61 art. 19(4), 118 art. 19). The clock
 * stands still from now on; whether it goes on or begins anew afterwards lies in the reason.
 * @throws Problem invalid at legalGround if this step has asked before and no ground of its own is named
 */
export function requestSupplement(context: Context, target: Target, input: RequestSupplementInput) {
  return carryOut(context, target, 'requestSupplement', async (dossier) => {
    const reason = await requireReason(context, 'requestSupplement', input.reasonCode);
    const again = await isAskedAgain(context, dossier);
    if (again && input.legalGround.length < LEAST_GROUND)
      throw invalidField('legalGround', 'dossiers.legal-ground-missing');
    const calendar = await calendarOf(context, dossier.competentUnitId);
    const now = context.clock.now();
    // Of a dossier from elsewhere the unit that decides knows only since it arrived.
    const beganAt = dossier.clockStartAt ?? dossier.receivedAt;
    const { reasonText } = input;
    const pause = {
      kind: 'supplement' as const,
      stage: dossier.state,
      clockMode: reason.clockMode ?? 'pause',
      reasonCode: reason.code,
      reasonText,
      requested: input.requested,
      legalGround: again ? input.legalGround : '',
      late: beganAt !== null && isLateRequest(calendar, beganAt, now),
      amountVnd: null,
      requestedBy: getOfficer(context).officerId,
      startedAt: now,
      answerDueAt: answerDueAt(calendar, now),
    };
    const { clockMode, legalGround, late } = pause;
    const told = { reasonCode: reason.code, reasonText, requested: input.requested.length, legalGround };
    return {
      data: { ...told, clockMode, late, again, answerDueAt: pause.answerDueAt.toString() },
      afterwards: () => insertPause(context, dossier.id, pause),
    };
  });
}

/** Has this step asked for a supplement before? Then once more needs a ground of its own. */
export async function isAskedAgain(context: Context, dossier: Dossier): Promise<boolean> {
  const pauses = await listPauses(context, dossier.id);
  return pauses.some(({ kind, stage }) => kind === 'supplement' && stage === dossier.state);
}
