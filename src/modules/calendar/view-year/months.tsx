import { KIND_WORDS } from '../day-words.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { CALENDAR_DAY_KINDS } from '../domain/calendar-day.ts';
import type { DayView, MonthView, YearView } from '../domain/month-view.ts';
import { calendarYearPath } from '../paths.ts';

const HEADS = [
  ['T2', 'Thứ Hai'],
  ['T3', 'Thứ Ba'],
  ['T4', 'Thứ Tư'],
  ['T5', 'Thứ Năm'],
  ['T6', 'Thứ Sáu'],
  ['T7', 'Thứ Bảy'],
  ['CN', 'Chủ nhật'],
] as const;

/** Twelve small months; every day that differs from the plain week has a letter and words, not only a colour. */
export function Months({ view, today }: { view: YearView; today: string }) {
  return (
    <div class="month-grids">
      {view.months.map((month) => (
        <Month month={month} year={view.year} today={today} />
      ))}
    </div>
  );
}

function Month({ month, year, today }: { month: MonthView; year: number; today: string }) {
  return (
    <table class="month-grid">
      <caption>
        <strong>Tháng {month.month}</strong>{' '}
        <span class="month-grid-count">{month.workingDays} ngày làm việc</span>
      </caption>
      <thead>
        <tr>
          {HEADS.map(([short, long]) => (
            <th scope="col">
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr>
            {week.map((day) => (day ? <Day day={day} year={year} today={day.date === today} /> : <td />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, year, today }: { day: DayView; year: number; today: boolean }) {
  const number = Number(day.date.slice(8));
  const kind = day.entry
    ? ` month-day-${day.entry.kind.toLowerCase()}`
    : day.working
      ? ''
      : ' month-day-weekend';
  return (
    <td class={`month-day${kind}`} aria-current={today ? 'date' : undefined}>
      {day.entry ? <DayLink entry={day.entry} number={number} year={year} /> : number}
    </td>
  );
}

function DayLink({ entry, number, year }: { entry: CalendarDay; number: number; year: number }) {
  const { text, sign } = KIND_WORDS[entry.kind];
  return (
    <a href={`${calendarYearPath(year)}#ngay-${entry.date}`} title={`${text}: ${entry.name}`}>
      {number}
      <span class="month-day-sign" aria-hidden="true">
        {sign}
      </span>
      <span class="govuk-visually-hidden">
        {' '}
        {text}: {entry.name}
      </span>
    </a>
  );
}

/** What the letters mean, with how many days of each kind the year has. */
export function Legend({ days }: { days: readonly CalendarDay[] }) {
  return (
    <ul class="month-legend" aria-label="Chú giải">
      {CALENDAR_DAY_KINDS.map((kind) => (
        <li>
          <span class={`month-legend-mark month-day-${kind.toLowerCase()}`}>{KIND_WORDS[kind].sign}</span>
          {KIND_WORDS[kind].text}: {days.filter((day) => day.kind === kind).length} ngày
        </li>
      ))}
      <li>
        <span class="month-legend-mark month-day-weekend">7</span>
        Thứ Bảy, Chủ nhật
      </li>
    </ul>
  );
}
