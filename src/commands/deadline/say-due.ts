import {
  clock,
  longDate,
  readTimeLimit,
  type TimeLimit,
  UNIT_WORDS,
  type WorkingCalendar,
  yearsUnknown,
} from '#modules/calendar/index.ts';
import { VIETNAM } from '#platform/clock.ts';
import { Problem } from '#platform/problem.ts';
import { formatNumber, formatTime } from '#ui/format.ts';
import { describeProblem, yearsWithoutCalendar } from './answer-line.ts';
import { readTypedMoment } from './moments.ts';

/** What was typed at the command line. */
export interface TypedDeadline {
  readonly received?: string | undefined;
  readonly limit?: string | undefined;
  readonly unit?: string | undefined;
  readonly cutoff?: string | undefined;
}

/**
 * The due date in one Vietnamese line for people.
 * @throws Problem invalid: calendar.… as readTimeLimit, deadline.moment-wrong
 */
export function sayDue(typed: TypedDeadline, calendar: WorkingCalendar): string {
  if (typed.received === undefined) throw new Problem('invalid', 'calendar.received-at-missing');
  const receivedAt = readTypedMoment(typed.received, '--received');
  const value = typed.limit === undefined ? null : Number(typed.limit);
  const unit = typed.unit ?? 'working_day';
  const limit = readTimeLimit({ unit, value, cutoff: typed.cutoff ?? null }) ?? { unit: 'none' };
  const due = clock([{ kind: 'started', at: receivedAt }], calendar, { limit }).dueAt;
  const received = `nhận lúc ${momentText(receivedAt)}`;
  if (!due) return `Không có hạn trả: thủ tục không quy định thời hạn; ${received}.`;
  const years = yearsUnknown(calendar, receivedAt, due);
  const warning = years.length === 0 ? '' : `\n${describeProblem(yearsWithoutCalendar(years))}.`;
  return `Hạn trả: ${momentText(due)} (${limitText(limit)}; ${received}).${warning}`;
}

function limitText(limit: TimeLimit): string {
  if (limit.unit === 'none') return '';
  const words = UNIT_WORDS[limit.unit].toLocaleLowerCase('vi');
  return 'value' in limit
    ? `${formatNumber(limit.value, Number.isInteger(limit.value) ? 0 : 1)} ${words}`
    : words;
}

/** `17:00, Thứ Tư, 25/02/2026`. */
function momentText(instant: Temporal.Instant): string {
  return `${formatTime(instant)}, ${longDate(instant.toZonedDateTimeISO(VIETNAM).toPlainDate())}`;
}
