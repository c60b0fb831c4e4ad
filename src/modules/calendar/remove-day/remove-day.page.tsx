import { z } from 'zod';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { KIND_WORDS, longDate } from '../day-words.ts';
import { calendarYearPath, removeDayPath } from '../paths.ts';
import { getDay, readDateOfPath } from '../set-day/get-day.ts';
import { removalReason } from './reason.ts';
import { removeDay } from './remove-day.ts';

export const removeDayForm = defineForm({
  id: 'calendar.removeDay',
  path: removeDayPath(':ngay'),
  access: 'calendar.administer',
  schema: z.object({ reason: removalReason }),
  render: async (context, request, state) => {
    const date = readDateOfPath(request);
    const day = await getDay(context, date);
    const backHref = calendarYearPath(date.year);
    const title = `Xóa ${longDate(date)} khỏi lịch`;
    const breadcrumb = [{ text: `Lịch làm việc năm ${date.year}`, href: backHref }, { text: title }];
    return view(
      { title, breadcrumb },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Notice
          tone="warning"
          text={`Sau khi xóa, ngày này lại là ${date.dayOfWeek > 5 ? 'ngày nghỉ cuối tuần' : 'ngày làm việc'} bình thường. Hạn trả của hồ sơ đã tiếp nhận không thay đổi.`}
        />
        <Panel>
          <SummaryList
            rows={[
              { key: 'Loại', value: KIND_WORDS[day.kind].text },
              { key: 'Tên', value: day.name },
              { key: 'Căn cứ', value: day.decision },
            ]}
          />
          <TextArea
            name="reason"
            label="Lý do xóa"
            hint="Được lưu vào lịch sử của lịch làm việc"
            rows={3}
            value={typed(state, 'reason')}
            error={errorFor(state.errors, 'reason')}
          />
        </Panel>
        <ActionBar>
          <Button variant="danger">Xóa khỏi lịch</Button>
          <Button variant="link" href={backHref}>
            Giữ lại
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, { reason }, request) => {
    const date = readDateOfPath(request);
    await removeDay(context, { date, reason });
    return seeOther(calendarYearPath(date.year), `Đã xóa ${longDate(date)} khỏi lịch làm việc.`);
  },
});
