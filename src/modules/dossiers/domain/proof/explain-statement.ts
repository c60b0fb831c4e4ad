import { type DueExplanation, explainDue, readClock, type TimeLimit } from '#modules/calendar/index.ts';
import { sayDate, sayMinutes, sayMoment, TIMELINESS_WORDS } from './proof-words.ts';
import type { ClaimedSegment, DeadlineStatement } from './statement.ts';

/**
 * "Vì sao hạn trả là …": the way from the receipt to the due date in sentences for the citizen, in order.
 * @throws Problem or RangeError as readClock
 */
export function explainStatement(statement: DeadlineStatement): string[] {
  const { claims, clock, unknownYears } = statement;
  return [
    ...beginning(statement),
    `Thời hạn giải quyết: ${sayLimit(clock.limit)}${clock.source ? ` (${clock.source})` : ''}. ${RULES[clock.limit.unit]}`,
    ...(claims.firstDueAt ? [`Vì vậy hạn trả khi tiếp nhận là ${sayMoment(claims.firstDueAt)}.`] : []),
    ...claims.segments.flatMap(sayStandstill),
    ...(claims.dueAt !== claims.firstDueAt && claims.dueAt
      ? [`Sau các lần dừng nêu trên, hạn trả là ${sayMoment(claims.dueAt)}.`]
      : []),
    ...extension(claims.extendedDueAt),
    ...unknownYears.map(
      (year) => `Lịch nghỉ lễ, tết năm ${year} chưa được công bố khi tính, nên chưa được trừ.`,
    ),
    result(statement),
  ];
}

/** `3 ngày làm việc`, `trong ngày`. */
function sayLimit(limit: TimeLimit): string {
  if (!('value' in limit)) return limit.unit === 'same_day' ? 'trong ngày' : 'không quy định thời hạn';
  return `${String(limit.value).replace('.', ',')} ${UNITS[limit.unit]}`;
}

const UNITS = {
  working_day: 'ngày làm việc',
  day: 'ngày (kể cả ngày nghỉ)',
  month: 'tháng',
  working_hour: 'giờ làm việc',
  hour: 'giờ (liên tục)',
} as const;

const RULES: Readonly<Record<TimeLimit['unit'], string>> = {
  working_day:
    'Không tính ngày tiếp nhận và các ngày nghỉ; hạn trả là hết giờ làm việc của ngày cuối (Bộ luật Dân sự 2015 Điều 147, 148).',
  day: 'Tính cả ngày nghỉ; ngày cuối là ngày nghỉ thì lùi sang ngày làm việc tiếp theo (Bộ luật Dân sự 2015 Điều 148).',
  month:
    'Tính đến ngày tương ứng của tháng cuối; trùng ngày nghỉ thì lùi sang ngày làm việc tiếp theo (Bộ luật Dân sự 2015 Điều 148).',
  working_hour: 'Chỉ tính thời gian trong giờ làm việc của đơn vị.',
  hour: 'Tính cả ngoài giờ; hết hạn ngoài giờ làm việc thì trả khi mở cửa trở lại.',
  same_day: 'Hạn trả là hết giờ làm việc của ngày tiếp nhận.',
  none: 'Vì vậy hồ sơ không có hạn trả.',
};

function beginning({ receivedAt, clock: written }: DeadlineStatement): string[] {
  const { events, calendar, rule } = readClock(written);
  const start = events.find((event) => event.kind === 'started');
  if (!start) return [];
  const cutoff = rule.cutoff === undefined ? {} : { cutoff: rule.cutoff };
  const due = explainDue(start.calendar ?? calendar, start.at, rule.limit, cutoff);
  const hour = 'cutoff' in rule.limit && rule.limit.cutoff ? rule.limit.cutoff : (rule.cutoff ?? '');
  const elsewhere = start.at.toString() !== receivedAt;
  return [
    `Hồ sơ đầy đủ, hợp lệ được tiếp nhận lúc ${sayMoment(receivedAt)}.`,
    ...(elsewhere
      ? [
          `Nơi tiếp nhận khác địa bàn với cơ quan giải quyết: thời hạn tính từ khi cơ quan giải quyết nhận được hồ sơ, lúc ${sayMoment(start.at.toString())} (Nghị định 309/2026/NĐ-CP Điều 8 khoản 3).`,
        ]
      : []),
    ...effectiveDay(due, hour),
    ...daysOff(due),
  ];
}

function effectiveDay(due: DueExplanation, cutoff: string): string[] {
  if (!due.effectiveDay) return [];
  const [on, day] = [sayDate(due.receivedOn.toString()), sayDate(due.effectiveDay.toString())];
  if (on === day) return [`Đó là trước ${cutoff} của ngày làm việc ${on}, nên ngày tiếp nhận là ngày ${on}.`];
  if (!due.receivedOnWorkingDay) return [`Ngày ${on} là ngày nghỉ, nên ngày tiếp nhận được tính là ${day}.`];
  return [`Đó là từ ${cutoff} trở đi, nên ngày tiếp nhận được tính là ngày làm việc tiếp theo, ${day}.`];
}

function daysOff({ entries, weekendDays }: DueExplanation): string[] {
  const off = entries.filter(({ kind }) => kind !== 'makeUpWorkday');
  const worked = entries.filter(({ kind }) => kind === 'makeUpWorkday');
  const name = ({ date, name }: (typeof entries)[number]) => `${sayDate(date)} (${name})`;
  return [
    ...(weekendDays > 0
      ? [`Trong thời gian này có ${weekendDays} ngày thứ Bảy, Chủ nhật là ngày nghỉ.`]
      : []),
    ...(off.length > 0 ? [`Ngày nghỉ theo quyết định: ${off.map(name).join(', ')}.`] : []),
    ...(worked.length > 0 ? [`Ngày làm bù, tính là ngày làm việc: ${worked.map(name).join(', ')}.`] : []),
  ];
}

/** A pause, or a restart; what is simply counted needs no words. */
function sayStandstill(segment: ClaimedSegment): string[] {
  const { kind, from, to, officeMinutes, reason, ground, document } = segment;
  const why = [reason, document, ground && `căn cứ: ${ground}`].filter(Boolean).join('; ');
  if (kind === 'paused') {
    const until = to === null ? 'đến nay' : `đến ${sayMoment(to)}`;
    const minutes = officeMinutes === null ? '' : `, ${sayMinutes(officeMinutes)} trong giờ làm việc`;
    return [`Từ ${sayMoment(from)} ${until} thời hạn tạm dừng${minutes}. Lý do: ${why}.`];
  }
  return kind === 'restarted' ? [`Từ ${sayMoment(from)} thời hạn được tính lại từ đầu.`] : [];
}

function extension(at: string | null): string[] {
  if (at === null) return [];
  return [
    `Cơ quan giải quyết đã xin lỗi và hẹn lại đến ${sayMoment(at)}. Việc hẹn lại không làm thay đổi hạn trả.`,
  ];
}

function result({ endedAt, claims }: DeadlineStatement): string {
  const { dueAt, minutesLeft, timeliness } = claims;
  const word = TIMELINESS_WORDS[timeliness];
  const standing =
    endedAt === null ? 'Hồ sơ đang giải quyết' : `Hồ sơ giải quyết xong lúc ${sayMoment(endedAt)}`;
  if (dueAt === null || minutesLeft === null) return `${standing}.`;
  const distance =
    minutesLeft >= 0
      ? `${endedAt === null ? 'còn' : 'sớm hơn hạn'} ${sayMinutes(minutesLeft)} làm việc`
      : `${endedAt === null ? 'đã quá hạn' : 'muộn hơn hạn'} ${sayMinutes(-minutesLeft)} làm việc`;
  return `${standing}: ${word.toLowerCase()}, ${distance}.`;
}
