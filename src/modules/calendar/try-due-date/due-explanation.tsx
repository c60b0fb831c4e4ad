import { formatTime } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { KIND_WORDS, longDate, UNIT_WORDS } from '../day-words.ts';
import { DEFAULT_CUTOFF } from '../domain/due-date.ts';
import type { DueExplanation } from '../domain/explain-due.ts';
import type { TimeLimit } from '../domain/time-limit.ts';

type Props = { receivedAt: Temporal.Instant; limit: TimeLimit; due: DueExplanation };

/** The due date in large letters, and how it was counted. */
export function DueExplanationPanel({ receivedAt, limit, due }: Props) {
  return (
    <Panel title="Hạn trả kết quả">
      <p class="due-result">
        <strong>{due.dueAt ? dueText(due.dueAt) : 'Không có hạn trả'}</strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Nhận lúc {formatTime(receivedAt)} {longDate(due.receivedOn)}
          {due.receivedOnWorkingDay ? '' : ' (ngày nghỉ)'}.
        </li>
        <EffectiveDay due={due} />
        <li>{RULES[limit.unit]}</li>
        <Weekends due={due} />
        {due.entries.map((entry) => (
          <li>
            {longDate(entry.date)}: {KIND_WORDS[entry.kind].text} – {entry.name}
            {entry.kind === 'makeUpWorkday' ? ', tính là ngày làm việc' : ''}.
          </li>
        ))}
      </ul>
      {due.emptyYears.map((year) => (
        <Notice
          tone="warning"
          text={`Chưa nhập lịch năm ${year}: ngày nghỉ lễ, tết của năm này chưa được tính.`}
        />
      ))}
    </Panel>
  );
}

function dueText(dueAt: Temporal.Instant): string {
  return `${formatTime(dueAt)} ${longDate(dueAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate())}`;
}

const RULES: Readonly<Record<TimeLimit['unit'], string>> = {
  working_day: `${UNIT_WORDS.working_day}: không tính ngày tiếp nhận; hạn trả là hết giờ làm việc của ngày cuối (BLDS 2015 điều 147, 148).`,
  day: 'Ngày liên tục: tính cả ngày nghỉ; ngày cuối là ngày nghỉ thì lùi sang ngày làm việc tiếp theo (BLDS 2015 điều 148).',
  month:
    'Tháng: đến ngày tương ứng của tháng cuối; trùng ngày nghỉ thì lùi sang ngày làm việc tiếp theo (BLDS 2015 điều 148).',
  working_hour: 'Giờ làm việc: chỉ tính thời gian trong giờ làm việc của đơn vị.',
  hour: 'Giờ liên tục: tính cả ngoài giờ; hết hạn ngoài giờ làm việc thì trả khi mở cửa trở lại.',
  same_day: 'Trong ngày: hạn trả là hết giờ làm việc của ngày tiếp nhận.',
  none: 'Thủ tục không quy định thời hạn.',
};

/** Which day counts as the day of receipt, and why. */
function EffectiveDay({ due }: { due: DueExplanation }) {
  if (!due.effectiveDay) return null;
  const day = longDate(due.effectiveDay);
  if (due.effectiveDay.equals(due.receivedOn))
    return <li>Nhận trước {DEFAULT_CUTOFF} của ngày làm việc: ngày tiếp nhận là chính ngày đó.</li>;
  if (!due.receivedOnWorkingDay) return <li>Nhận vào ngày nghỉ: ngày tiếp nhận là {day}.</li>;
  return (
    <li>
      Nhận từ {DEFAULT_CUTOFF} trở đi: ngày tiếp nhận là {day}.
    </li>
  );
}

function Weekends({ due }: { due: DueExplanation }) {
  if (due.weekendDays === 0) return null;
  return <li>Có {due.weekendDays} ngày thứ Bảy, Chủ nhật là ngày nghỉ trong khoảng này.</li>;
}
