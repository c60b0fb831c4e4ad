import { z } from 'zod';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { DateField, errorFor, TextField } from '#ui/fields.tsx';
import { formatDate } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { DEFAULT_OFFICE_HOURS, formatSessions } from '../domain/office-hours.ts';
import { calendarPath, officeHoursPath } from '../paths.ts';
import { writtenDate } from '../set-day/day-input.ts';
import type { OfficeHoursPeriod } from '../sql/office-hours.ts';
import { listUnitHours, setOfficeHours } from './set-office-hours.ts';

export const officeHoursForm = defineForm({
  id: 'calendar.setOfficeHours',
  path: `${calendarPath}/gio-lam-viec`,
  access: 'calendar.administer',
  schema: z.object({
    validFrom: writtenDate,
    hours: z.string('calendar.office-hours-empty').max(100, 'platform.too-long'),
    saturday: z.string().max(100, 'platform.too-long').optional(),
  }),
  render: async (context, request, state) => {
    const periods = await listUnitHours(context, unitOf(request));
    const today = vietnamDate(context.clock.now());
    const title = 'Giờ làm việc của đơn vị';
    const breadcrumb = [{ text: 'Lịch làm việc', href: calendarPath }, { text: title }];
    return view(
      { title, breadcrumb, lead: leadOf(context, unitOf(request)) },
      <>
        <HoursForm state={state} today={today} current={inForce(periods, today)} />
        <Panel title="Các lần quy định">
          <Periods periods={periods} today={today} />
        </Panel>
      </>,
    );
  },
  submit: async (context, input, request) => {
    const unitId = unitOf(request);
    await setOfficeHours(context, { unitId, ...input });
    return seeOther(officeHoursPath(unitId), `Đã lưu giờ làm việc từ ${formatDate(input.validFrom)}.`);
  },
});

/** @throws Problem notFound when the page was not opened from a unit */
function unitOf(request: PageRequest): string {
  const unitId = request.query.donVi ?? '';
  if (!isUuid(unitId)) throw new Problem('notFound', 'calendar.no-unit');
  return unitId;
}

function leadOf({ actor }: Context, unitId: string): string {
  const rule = 'Giờ làm việc quyết định lúc bắt đầu, kết thúc và số giờ của mọi thời hạn.';
  return actor.kind === 'officer' && actor.unitId === unitId ? `${actor.unitName}. ${rule}` : rule;
}

function inForce(periods: readonly OfficeHoursPeriod[], today: Temporal.PlainDate) {
  return periods.find((period) => Temporal.PlainDate.compare(period.validFrom, today) <= 0);
}

const DEFAULT_TEXT = formatSessions(DEFAULT_OFFICE_HOURS.sessions);

type HoursFormProps = {
  state: FormState;
  today: Temporal.PlainDate;
  current: OfficeHoursPeriod | undefined;
};

function HoursForm({ state, today, current }: HoursFormProps) {
  return (
    <form method="post" novalidate>
      <ErrorSummary errors={state.errors} />
      <Panel>
        <TextField
          name="hours"
          label="Giờ làm việc từ thứ Hai đến thứ Sáu"
          hint={`Các buổi cách nhau bằng dấu phẩy; mặc định ${DEFAULT_TEXT}`}
          value={typed(state, 'hours', current?.hours ?? DEFAULT_TEXT)}
          error={errorFor(state.errors, 'hours')}
          width="half"
        />
        <TextField
          name="saturday"
          label="Giờ làm việc thứ Bảy"
          hint="Chỉ ghi khi thứ Bảy là ngày làm việc được tính vào thời hạn"
          optional
          value={typed(state, 'saturday', current?.saturday ?? '')}
          error={errorFor(state.errors, 'saturday')}
          width="half"
        />
        <DateField
          name="validFrom"
          label="Áp dụng từ ngày"
          value={typed(state, 'validFrom', formatDate(today))}
          error={errorFor(state.errors, 'validFrom')}
        />
        <Button>Lưu giờ làm việc</Button>
      </Panel>
    </form>
  );
}

function Periods({ periods, today }: { periods: readonly OfficeHoursPeriod[]; today: Temporal.PlainDate }) {
  if (periods.length === 0)
    return <p>Đơn vị chưa có quy định riêng, đang áp dụng giờ làm việc mặc định: {DEFAULT_TEXT}.</p>;
  const current = inForce(periods, today);
  return (
    <DataTable
      caption="Các lần quy định giờ làm việc"
      captionHidden
      rows={periods}
      columns={[
        { head: 'Áp dụng từ', nowrap: true, cell: (period) => formatDate(period.validFrom) },
        { head: 'Thứ Hai đến thứ Sáu', cell: (period) => period.hours },
        { head: 'Thứ Bảy', cell: (period) => period.saturday ?? 'Nghỉ' },
        {
          head: 'Tình trạng',
          cell: (period) => <PeriodState period={period} current={current} today={today} />,
        },
      ]}
    />
  );
}

type PeriodStateProps = {
  period: OfficeHoursPeriod;
  current: OfficeHoursPeriod | undefined;
  today: Temporal.PlainDate;
};

function PeriodState({ period, current, today }: PeriodStateProps) {
  if (period === current) return <Tag tone="success">Đang áp dụng</Tag>;
  if (Temporal.PlainDate.compare(period.validFrom, today) > 0) return <Tag tone="info">Sắp áp dụng</Tag>;
  return <Tag>Đã thay thế</Tag>;
}
