import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { dutySchema } from '../schedule/duty.ts';
import { readSchedule, setDuty, setDutySchema } from './set-duty.ts';

/** GET /api/report-schedule */
export const readScheduleApi = defineApi({
  id: 'reports.schedule.read',
  method: 'get',
  path: '/api/report-schedule',
  access: 'reports.administer',
  summary: 'Which units send which report for which periods, and how many days after their end',
  answer: z.object({ number: z.number().int(), duties: z.array(dutySchema) }),
  async handle(context) {
    const { number, duties } = await readSchedule(context);
    return { number, duties: [...duties] };
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
