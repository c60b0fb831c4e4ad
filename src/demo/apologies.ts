import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/index.ts';
import { asides } from '#modules/dossiers/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Step } from './detours.ts';
import type { Random } from './random.ts';

/** Steps of a life that will be late, by their place in it: before the appraisal, or after the approval. */
export interface Apology {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

const NONE: Apology = { before: [], after: [] };

/** Of the late lives half are apologised for as the law wants, a quarter too late, a quarter not at all. */
export function apologyOf(random: Random, calendar: WorkingCalendar): Apology {
  const chance = random.next();
  if (chance < 0.5) return { ...NONE, before: [sign(0.3, calendar), deliver(0.4)] };
  return chance < 0.75 ? { ...NONE, after: [sign(0.97, calendar)] } : NONE;
}

function sign(share: number, calendar: WorkingCalendar): Step {
  return {
    role: 'leader',
    share,
    carryOut: (context, target) => {
      // Further on than any of the demo's due dates and delays.
      const newDueOn = addWorkingDays(calendar, vietnamDate(context.clock.now()), 45);
      const reasonText = 'Hồ sơ phải xác minh ở nơi cư trú cũ, chưa có văn bản trả lời.';
      return asides.apologise(context, target, { reasonText, newDueOn });
    },
  };
}

function deliver(share: number): Step {
  return {
    role: 'receptionist',
    share,
    carryOut: (context: Context, { id }) =>
      asides.recordDelivery(context, id, '1', {
        channel: 'postal',
        deliveredOn: vietnamDate(context.clock.now()),
        note: 'Gửi bưu chính bảo đảm, có phiếu báo phát.',
      }),
  };
}
