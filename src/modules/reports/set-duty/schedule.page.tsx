import { calendarOf, longDate, type WorkingCalendar } from '#modules/calendar/index.ts';
import { officerNames } from '#modules/identity/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { REPORT_FORMS } from '../form/forms.ts';
import { paths } from '../paths.ts';
import { nextDueDay } from '../schedule/due-reports.ts';
import type { Duty } from '../schedule/duty.ts';
import { deadlineText, periodsText, unitKindsText } from '../schedule/duty-words.ts';
import type { Schedule } from '../sql/schedules.ts';
import { readSchedule } from './set-duty.ts';

/** GET /lich-bao-cao: who sends which report for which periods and by when; the administrator changes it. */
export const schedulePage = definePage({
  id: 'reports.schedule.page',
  path: paths.schedule,
  access: 'reports.administer',
  async load(context) {
    const { duties, versions } = await readSchedule(context);
    return view(
      {
        title: 'Lịch báo cáo',
        lead: 'Mỗi sáng, hệ thống lập bản nháp và giao việc gửi báo cáo cho từng đơn vị theo lịch này. Kỳ tính theo ngày chốt số liệu 14. Bản nháp đã lập không đổi khi lịch thay đổi.',
        actions: <Button href={paths.newDuty}>Thêm dòng lịch</Button>,
      },
      <>
        <section class="report-section">
          <DataTable
            caption="Đơn vị gửi báo cáo nào, kỳ nào, hạn nào"
            columns={columnsOf(vietnamDate(context.clock.now()), await calendarOf(context))}
            rows={duties}
            rowHref={({ code }) => paths.duty(code)}
          />
        </section>
        <Panel title="Lịch sử thay đổi">{await versionTable(context, versions)}</Panel>
      </>,
    );
  },
});

function columnsOf(today: Temporal.PlainDate, calendar: WorkingCalendar): Column<Duty>[] {
  return [
    { head: 'Biểu mẫu', cell: ({ form }) => REPORT_FORMS.find(({ code }) => code === form)?.name ?? form },
    { head: 'Đơn vị gửi', cell: unitKindsText },
    { head: 'Kỳ', cell: periodsText },
    { head: 'Hạn', cell: deadlineText },
    { head: 'Hạn gần nhất', cell: (duty) => nextText(nextDueDay(today, duty, calendar)), nowrap: true },
    { head: 'Hiệu lực', cell: validityText },
    {
      head: 'Trạng thái',
      cell: ({ enabled, verified }) => (
        <span>
          <Tag tone={enabled ? 'success' : 'neutral'}>{enabled ? 'Đang dùng' : 'Tắt'}</Tag>{' '}
          {verified ? null : <Tag tone="warning">Chưa kiểm chứng</Tag>}
        </span>
      ),
    },
  ];
}

function nextText(day: Temporal.PlainDate | undefined): string {
  return day ? longDate(day) : '–';
}

function validityText({ validFrom, validTo }: Duty): string {
  const day = (text: string) => formatDate(Temporal.PlainDate.from(text));
  return validTo === null ? `Từ ${day(validFrom)}` : `${day(validFrom)} – ${day(validTo)}`;
}

async function versionTable(context: Context, versions: readonly Schedule[]) {
  if (versions.length === 0) return <p class="muted">Đang dùng lịch kèm theo phần mềm, chưa ai thay đổi.</p>;
  const names = await officerNames(
    context,
    versions.map(({ enteredBy }) => enteredBy),
  );
  return (
    <DataTable
      caption="Các lần thay đổi, mới nhất trước"
      captionHidden
      rows={versions}
      columns={[
        { head: 'Lần', cell: ({ number }) => number },
        { head: 'Lúc', cell: ({ enteredAt }) => formatDateTime(enteredAt), nowrap: true },
        { head: 'Người đổi', cell: ({ enteredBy }) => names.get(enteredBy) ?? '' },
        { head: 'Lý do', cell: ({ reason }) => reason },
      ]}
    />
  );
}
