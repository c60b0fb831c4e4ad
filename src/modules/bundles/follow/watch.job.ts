import { z } from 'zod';
import { calendarOf, dueAt } from '#modules/calendar/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import { type NewTask, openTask } from '#modules/tasks/index.ts';
import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { UNACKNOWLEDGED } from '../acknowledge/acknowledge-step.ts';
import type { LinkedStep } from '../domain/linked-dossier.ts';
import { paths } from '../paths.ts';
import { takeUnacknowledged } from '../sql/steps.ts';

/** More than a province leaves unconfirmed at once; what is left over comes with the next round. */
const AT_ONCE = 500;

/** Báo động khi quá 02 giờ làm việc mà đơn vị chưa xác nhận đã nhận kết quả liên thông (NĐ 63/2024 art. 7(4)). */
export const watchAcknowledgements = defineJob({
  name: 'bundles.watch',
  payload: z.looseObject({}),
  async run(context) {
    const late = await takeUnacknowledged(context, AT_ONCE);
    const names = await unitNames(
      context,
      late.map(({ competentUnitId }) => competentUnitId),
    );
    for (const step of late) {
      const title = say(context, UNACKNOWLEDGED);
      await openTask(context, { ...(await toTask(context, step)), title });
      await record(context, {
        type: 'linkedDossier.not-acknowledged',
        subjectKind: 'linkedDossier',
        subjectId: step.linkedDossierId,
        unitId: step.competentUnitId,
        data: { step: step.code, unit: names.get(step.competentUnitId) ?? '' },
      });
    }
  },
});

/** To be put right within the working day. */
async function toTask(context: Context, step: LinkedStep): Promise<Omit<NewTask, 'title'>> {
  const calendar = await calendarOf(context, step.competentUnitId);
  return {
    kind: UNACKNOWLEDGED,
    subjectKind: 'linkedDossier',
    subjectId: step.linkedDossierId,
    key: step.code,
    unitId: step.competentUnitId,
    role: 'leader',
    href: paths.acknowledge(step.linkedDossierId, step.code),
    dueAt: dueAt(calendar, context.clock.now(), { unit: 'same_day' }),
  };
}
