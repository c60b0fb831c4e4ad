import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingCalendar } from '#modules/calendar/index.ts';
import { REPORT_FORMS } from '../form/forms.ts';
import { SHIPPED_DUTIES } from '../sql/schedules.ts';
import { dueDayOf, dueReports, nextDueDay } from './due-reports.ts';
import { DAY_OFF_RULES, type Duty, dutySchema, overlaps } from './duty.ts';

const of = (form: string) => SHIPPED_DUTIES.filter((duty) => duty.form === form);
/** Sunday 20/12/2026 is off like every Sunday; Thursday 17/12/2026 is off by decision. */
const CALENDAR = workingCalendar([
  { date: '2026-12-17', kind: 'holiday', name: 'Nghỉ', decision: '1/QĐ', verified: true },
]);
const on = (day: string, duties: readonly Duty[]) =>
  dueReports(Temporal.PlainDate.from(day), duties, CALENDAR).map(
    ({ period, unitKinds, from, to, dueOn }) => `${period.kind} ${unitKinds.at(0)} ${from} ${to} ${dueOn}`,
  );

test('the day after the cut-off communes owe by the 17th, the province by the 20th, or the working day after it', () => {
  const duties = of('II.06a');
  assert.deepEqual(on('2026-09-14', duties), []);
  assert.deepEqual(on('2026-09-15', duties), [
    'q3 commune 2026-06-15 2026-09-14 2026-09-17',
    'q3 province 2026-06-15 2026-09-14 2026-09-21',
  ]);
  assert.deepEqual(on('2027-01-05', duties), [
    'q4 commune 2026-09-15 2026-12-14 2026-12-18',
    'year commune 2025-12-15 2026-12-14 2026-12-18',
    'q4 province 2026-09-15 2026-12-14 2026-12-21',
    'year province 2025-12-15 2026-12-14 2026-12-21',
  ]);
  assert.deepEqual(on('2026-11-22', duties), []);
});

test('the reform report is owed for quarter 1, six months, quarter 3 and the year', () => {
  assert.deepEqual(on('2026-06-20', of('CCHC')), [
    'sixMonths commune 2025-12-15 2026-06-14 2026-06-17',
    'sixMonths province 2025-12-15 2026-06-14 2026-06-22',
  ]);
});

test('a deadline on a day off moves as the line says: on, back, or not at all', () => {
  const [duty] = of('II.06a');
  if (!duty) throw new Error('no duty is shipped');
  const due = (last: string, onDayOff: Duty['onDayOff']) =>
    dueDayOf({ dueDays: 6, onDayOff }, Temporal.PlainDate.from(last), CALENDAR).toString();
  assert.deepEqual(
    DAY_OFF_RULES.map((rule) => due('2026-12-14', rule)),
    ['2026-12-21', '2026-12-18', '2026-12-20'],
  );
  assert.deepEqual(
    DAY_OFF_RULES.map((rule) => due('2026-12-11', rule)),
    ['2026-12-18', '2026-12-16', '2026-12-17'],
  );
  for (const rule of DAY_OFF_RULES) assert.equal(due('2026-12-10', rule), '2026-12-16');
  const { onDayOff: _, ...written } = duty;
  assert.equal(dutySchema.parse(written).onDayOff, 'nextWorkingDay');
});

test('the next deadline of a line: today counts, a line that is off or has ended has none', () => {
  const [duty] = of('II.06a');
  if (!duty) throw new Error('no duty is shipped');
  const next = (day: string, changes: Partial<Duty> = {}) =>
    nextDueDay(Temporal.PlainDate.from(day), { ...duty, ...changes }, CALENDAR)?.toString();
  assert.equal(next('2026-11-22'), '2026-12-18');
  assert.equal(next('2026-12-18'), '2026-12-18');
  assert.equal(next('2026-12-19'), '2027-03-17');
  assert.equal(next('2026-11-22', { enabled: false }), undefined);
  assert.equal(next('2026-11-22', { validTo: '2026-12-13' }), undefined);
});

test('a monthly duty owes each month; what is switched off or out of force owes nothing', () => {
  const [duty] = of('II.06a');
  if (!duty) throw new Error('no duty is shipped');
  const monthly: Duty = { ...duty, periods: ['month'], dueDays: 5 };
  assert.deepEqual(on('2026-11-22', [monthly]), ['m11 commune 2026-10-15 2026-11-14 2026-11-19']);
  assert.deepEqual(on('2026-11-22', [{ ...monthly, enabled: false }]), []);
  assert.deepEqual(on('2026-11-22', [{ ...monthly, validTo: '2026-11-13' }]), []);
  assert.deepEqual(on('2026-11-22', [{ ...monthly, validFrom: '2026-11-15' }]), []);
});

test('what is shipped names forms that exist, every form, and no report twice', () => {
  assert.deepEqual(
    new Set(SHIPPED_DUTIES.map(({ form }) => form)),
    new Set(REPORT_FORMS.map(({ code }) => code)),
  );
  for (const one of SHIPPED_DUTIES)
    for (const other of SHIPPED_DUTIES)
      if (one !== other) assert.ok(one.code !== other.code && !overlaps(one, other), other.code);
});
