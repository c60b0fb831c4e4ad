import { z } from '@hono/zod-openapi';
import { officerNames } from '#modules/identity/index.ts';
import { defineApi } from '#platform/http/operation.ts';
import { dutySchema } from '../schedule/duty.ts';
import { readSchedule, setDuty, setDutySchema } from './set-duty.ts';

/** GET /api/report-schedule */
export const readScheduleApi = defineApi({
  id: 'reports.schedule.read',
  method: 'get',
  path: '/api/report-schedule',
  access: 'reports.administer',
  summary:
    'Which units send which report for which periods, and how many days after their end; with the changes, the latest first',
  answer: z.object({
    number: z.number().int(),
    duties: z.array(dutySchema),
    versions: z.array(
      z.object({
        number: z.number().int(),
        enteredAt: z.string(),
        enteredBy: z.string(),
        reason: z.string(),
      }),
    ),
  }),
  async handle(context) {
    const { number, duties, versions } = await readSchedule(context);
    const names = await officerNames(
      context,
      versions.map(({ enteredBy }) => enteredBy),
    );
    return {
      number,
      duties: [...duties],
      versions: versions.map((version) => ({
        number: version.number,
        enteredAt: version.enteredAt.toString(),
        enteredBy: names.get(version.enteredBy) ?? '',
        reason: version.reason,
      })),
    };
  },
});

/** PUT /api/report-schedule/{code} */
export const setDutyApi = defineApi({
  id: 'reports.schedule.change',
  method: 'put',
  path: '/api/report-schedule/{code}',
  access: 'reports.administer',
  summary:
    'Change a duty of the schedule, or add one; makes a new version, followed from the next morning on',
  params: z.object({ code: dutySchema.shape.code }),
  body: setDutySchema.omit({ code: true }),
  answer: z.object({ number: z.number().int() }),
  handle: async (context, { params: { code }, body }) => ({
    number: await setDuty(context, { ...body, code }),
  }),
});
