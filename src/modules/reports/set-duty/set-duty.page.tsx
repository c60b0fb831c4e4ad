import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { parseVietnameseDate } from '#ui/format.ts';
import { getForm } from '../form/forms.ts';
import { paths } from '../paths.ts';
import type { Duty } from '../schedule/duty.ts';
import { DutyFields } from './duty-fields.tsx';
import { readSchedule, setDuty, setDutySchema } from './set-duty.ts';

/** '15/12/2020' as the schema has it; what is no day stays, and is refused there. */
const writtenDay = z
  .string('reports.day')
  .transform((text) => parseVietnameseDate(text)?.toString() ?? text)
  .pipe(z.iso.date('reports.day'));

const yesNo = z.enum(['yes', 'no']).transform((text) => text === 'yes');

const schema = setDutySchema.omit({ code: true }).extend({
  dueDays: z
    .string('reports.due-days')
    .regex(/^\d{1,2}$/, 'reports.due-days')
    .transform(Number)
    .pipe(setDutySchema.shape.dueDays),
  validFrom: writtenDay,
  validTo: writtenDay.optional(),
  enabled: yesNo,
  verified: yesNo,
});

/** GET, POST /lich-bao-cao/:code: one line of the schedule. */
export const dutyPage = defineForm({
  id: 'reports.duty.page',
  path: paths.duty(':code'),
  access: 'reports.administer',
  schema,
  async render(context, request, state) {
    const { number, duty } = await getDuty(context, request);
    return dutyForm(`Sửa dòng lịch: ${getForm(duty.form).name}`, { number, duty, state });
  },
  async submit(context, input, request) {
    const { duty } = await getDuty(context, request);
    await setDuty(context, { ...input, validTo: input.validTo ?? null, code: duty.code });
    return seeOther(paths.schedule, 'Đã lưu lịch báo cáo.');
  },
});

/** GET, POST /lich-bao-cao/them: another line. */
export const newDutyPage = defineForm({
  id: 'reports.newDuty.page',
  path: paths.newDuty,
  access: 'reports.administer',
  schema,
  async render(context, _request, state) {
    const { number } = await readSchedule(context);
    return dutyForm('Thêm dòng lịch', { number, duty: undefined, state });
  },
  async submit(context, input) {
    const code = `own.${context.ids.next(context.clock.now())}`;
    await setDuty(context, { ...input, validTo: input.validTo ?? null, code });
    return seeOther(paths.schedule, 'Đã thêm dòng lịch.');
  },
});

async function getDuty(context: Context, { params }: PageRequest): Promise<{ number: number; duty: Duty }> {
  const { number, duties } = await readSchedule(context);
  const duty = duties.find(({ code }) => code === params.code);
  if (!duty) throw new Problem('notFound', 'reports.no-such-duty');
  return { number, duty };
}

interface DutyFormProps {
  readonly number: number;
  readonly duty: Duty | undefined;
  readonly state: FormState;
}

function dutyForm(title: string, props: DutyFormProps) {
  const { state } = props;
  return view(
    {
      title,
      lead: 'Thay đổi áp dụng từ sáng hôm sau; bản nháp đã lập và việc đã giao giữ nguyên.',
      breadcrumb: [{ text: 'Lịch báo cáo', href: paths.schedule }, { text: title }],
    },
    <form method="post" novalidate>
      <ErrorSummary errors={state.errors} />
      <DutyFields {...props} />
      <ActionBar>
        <Button>Lưu lịch báo cáo</Button>
        <a class="govuk-link" href={paths.schedule}>
          Quay lại lịch
        </a>
      </ActionBar>
    </form>,
  );
}
