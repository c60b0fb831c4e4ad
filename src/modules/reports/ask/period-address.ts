import { vietnamDate } from '#platform/clock.ts';
import {
  CUT_OFFS,
  type Days,
  daysOfPeriod,
  legalQuarterOf,
  PERIOD_KINDS,
  periodName,
  type ReportingPeriod,
} from '#platform/figures/reporting-period.ts';
import type { FieldProblem } from '#platform/problem.ts';
import { formatPeriod, parseVietnameseDate } from '#ui/format.ts';

/** The period an address asks for; with faults it is the running quarter. */
export interface AskedPeriod {
  readonly days: Days;
  /** Undefined for free days. */
  readonly period?: ReportingPeriod | undefined;
  readonly faults: readonly FieldProblem[];
}

type Query = Readonly<Record<string, string | undefined>>;

/** `ky=legal-q1&nam=2026`, or `tu=15/12/2025&den=14/03/2026`; the running legal quarter where nothing is asked. */
export function readPeriod(query: Query, now: Temporal.Instant): AskedPeriod {
  const running = legalQuarterOf(vietnamDate(now));
  const none = { days: daysOfPeriod(running), period: running };
  if (query.ky) return readKind(query, running) ?? { ...none, faults: [fault('nam', 'reports.year')] };
  if (!query.tu && !query.den) return { ...none, faults: [] };
  const [from, to] = [parseVietnameseDate(query.tu ?? ''), parseVietnameseDate(query.den ?? '')];
  const faults = [
    ...(from ? [] : [fault('tu', query.tu ? 'reports.day' : 'reports.period-missing')]),
    ...(to ? [] : [fault('den', query.den ? 'reports.day' : 'reports.period-missing')]),
    ...(from && to && Temporal.PlainDate.compare(from, to) > 0
      ? [fault('tu', 'reports.days-backwards')]
      : []),
  ];
  return from && to && faults.length === 0 ? { days: { from, to }, faults } : { ...none, faults };
}

function readKind(query: Query, running: ReportingPeriod): AskedPeriod | undefined {
  const cutOff = CUT_OFFS.find((one) => query.ky?.startsWith(`${one}-`));
  const kind = PERIOD_KINDS.find((one) => query.ky === `${cutOff}-${one}`);
  const year = query.nam ? Number(query.nam) : running.year;
  if (!cutOff || !kind || !Number.isInteger(year) || year < 1900 || year > 2999) return undefined;
  const period = { kind, year, cutOff };
  return { days: daysOfPeriod(period), period, faults: [] };
}

function fault(field: string, code: string): FieldProblem {
  return { field, code };
}

/** 'Quý I năm 2026 (từ 15/12/2025 đến hết 14/03/2026)'. */
export function periodText({ period, days }: Pick<AskedPeriod, 'period' | 'days'>): string {
  const text = formatPeriod(days.from, days.to);
  return period ? `${periodName(period)} (${text})` : text;
}

/** The period as an address says it. */
export function periodAddress({ period, days }: Pick<AskedPeriod, 'period' | 'days'>): Query {
  if (period) return { ky: `${period.cutOff}-${period.kind}`, nam: String(period.year) };
  const written = (day: Temporal.PlainDate) =>
    `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/${day.year}`;
  return { tu: written(days.from), den: written(days.to) };
}
