import { z } from 'zod';
import { VIETNAM } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage, type PageRequest } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { type FieldText, textsOfProblem, textsOfZod } from '#platform/i18n/field-text.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { formatDate, formatTime } from '#ui/format.ts';
import { calendarPath, dueDatePath } from '../paths.ts';
import { DueDateForm, type DueDateValues } from './due-date-form.tsx';
import { DueExplanationPanel } from './due-explanation.tsx';
import { readWallMoment } from './read-moment.ts';
import { readWrittenLimit, tryDueDate } from './try-due-date.ts';

export const dueDatePage = definePage({
  id: 'calendar.viewDueDate',
  path: dueDatePath,
  access: 'calendar.read',
  load: async (context, request) => {
    const asked = request.query.ngay !== undefined;
    const values = asked ? request.query : defaults(context, request);
    const { errors, panel } = asked ? await answer(context, values) : { errors: [], panel: null };
    const title = 'Tính thử hạn trả kết quả';
    const breadcrumb = [{ text: 'Lịch làm việc', href: calendarPath }, { text: title }];
    const lead = 'Tính theo lịch làm việc và giờ làm việc đang áp dụng, như khi tiếp nhận hồ sơ.';
    return view(
      { title, breadcrumb, lead },
      <>
        <DueDateForm values={values} errors={errors} />
        {panel}
      </>,
    );
  },
});

function defaults(context: Context, request: PageRequest): DueDateValues {
  const now = context.clock.now().toZonedDateTimeISO(VIETNAM);
  const unitId = request.query.donVi;
  return {
    ngay: formatDate(now),
    gio: formatTime(now),
    so: '3',
    tinhTheo: 'working_day',
    ...(unitId ? { donVi: unitId } : {}),
  };
}

const questionSchema = z.object({
  ngay: z.string('calendar.date-missing').trim().min(1, 'calendar.date-missing'),
  gio: z.string('calendar.time-missing').trim().min(1, 'calendar.time-missing'),
  tinhTheo: z.string('calendar.limit-unit-missing'),
  so: z.string().trim().optional(),
  donVi: z.string().refine(isUuid, 'calendar.no-unit').optional(),
});

/** The explanation, or what is wrong with the question; a page that is only read never fails as a whole. */
async function answer(context: Context, values: DueDateValues) {
  const parsed = questionSchema.safeParse(values);
  if (!parsed.success) return { errors: textsOfZod(context, parsed.error), panel: null };
  try {
    const { ngay: day, gio: time, so: value, tinhTheo: unit, donVi: unitId } = parsed.data;
    const receivedAt = readWallMoment(day, time);
    const limit = readWrittenLimit({ unit, value: value ? Number(value.replace(',', '.')) : null });
    const due = await tryDueDate(context, { receivedAt, limit, unitId });
    return { errors: [], panel: <DueExplanationPanel receivedAt={receivedAt} limit={limit} due={due} /> };
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'invalid') throw error;
    return { errors: atField(textsOfProblem(context, error)), panel: null };
  }
}

/** The domain does not know the names of our fields. */
function atField(errors: readonly FieldText[]): FieldText[] {
  const fields: Readonly<Record<string, string>> = {
    'calendar.time-limit-value': 'so',
    'calendar.time-limit-unit': 'tinhTheo',
  };
  return errors.map((error) => ({ ...error, field: fields[error.code] ?? error.field }));
}
