import { z } from '@hono/zod-openapi';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { defineApi } from '#platform/http/operation.ts';
import { reportsOfPeriod } from '../sql/reports.ts';
import { listDueReports, owingUnits } from './draft-due-reports.ts';
import type { DueReport } from './due-reports.ts';

const owed = z.object({
  form: z.string(),
  unit: z.object({ code: z.string(), name: z.string() }),
  from: z.string(),
  to: z.string(),
  dueOn: z.string(),
  state: z.enum(['missing', 'draft', 'closed']),
  reportId: z.uuid().nullable(),
});

/** GET /api/report-schedule/due: what units owe now, and how far each is. */
export const dueReportsApi = defineApi({
  id: 'reports.schedule.due',
  method: 'get',
  path: '/api/report-schedule/due',
  access: 'reports.administer',
  summary:
    'Reports of the periods that ended in the last thirty days, by the schedule: not begun, drafted or sent',
  answer: z.object({ due: z.array(owed) }),
  async handle(context) {
    authorize(context, 'reports.administer');
    const due = await listDueReports(context);
    return { due: (await Promise.all(due.map((one) => owedOf(context, one)))).flat() };
  },
});

async function owedOf(context: Context, due: DueReport): Promise<z.infer<typeof owed>[]> {
  const reports = await reportsOfPeriod(context, due);
  return (await owingUnits(context, due)).map(({ id, agencyCode: code, name }) => {
    const report = reports.get(id);
    const drafted = report ? ('draft' as const) : ('missing' as const);
    return {
      form: due.form,
      unit: { code, name },
      from: due.from.toString(),
      to: due.to.toString(),
      dueOn: (report?.dueOn ?? due.dueOn).toString(),
      state: report?.closedAt ? 'closed' : drafted,
      reportId: report?.id ?? null,
    };
  });
}
