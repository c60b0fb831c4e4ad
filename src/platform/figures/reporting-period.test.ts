import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CutOff,
  daysOfPeriod,
  legalQuarterOf,
  PERIOD_KINDS,
  type PeriodKind,
  periodName,
} from './reporting-period.ts';

function text(kind: PeriodKind, year: number, cutOff: CutOff = 'legal'): string {
  const { from, to } = daysOfPeriod({ kind, year, cutOff });
  return `${from} ${to}`;
}

test('by law a period is cut off on the 14th (NĐ 09/2019/NĐ-CP art. 12)', () => {
  assert.equal(text('q1', 2026), '2025-12-15 2026-03-14');
  assert.equal(text('q2', 2026), '2026-03-15 2026-06-14');
  assert.equal(text('q3', 2026), '2026-06-15 2026-09-14');
  assert.equal(text('q4', 2026), '2026-09-15 2026-12-14');
  assert.equal(text('sixMonths', 2026), '2025-12-15 2026-06-14');
  assert.equal(text('nineMonths', 2023), '2022-12-15 2023-09-14');
  assert.equal(text('year', 2026), '2025-12-15 2026-12-14');
  assert.equal(text('m1', 2026), '2025-12-15 2026-01-14');
});

test('calendar periods are whole months, also in leap years', () => {
  assert.equal(text('m2', 2028, 'calendar'), '2028-02-01 2028-02-29');
  assert.equal(text('q4', 2026, 'calendar'), '2026-10-01 2026-12-31');
  assert.equal(text('nineMonths', 2026, 'calendar'), '2026-01-01 2026-09-30');
});

test('the quarters of a year follow each other without a gap and make the year', () => {
  for (const cutOff of ['legal', 'calendar'] as const) {
    const days = (kind: PeriodKind) => daysOfPeriod({ kind, year: 2026, cutOff });
    const quarters = (['q1', 'q2', 'q3', 'q4'] as const).map(days);
    for (const [index, { to }] of quarters.slice(0, 3).entries())
      assert.ok(to.add({ days: 1 }).equals(quarters[index + 1]?.from ?? to));
    assert.ok(days('year').from.equals(quarters[0]?.from ?? ''));
    assert.ok(days('year').to.equals(quarters[3]?.to ?? ''));
  }
});

test('a day lies in its own legal quarter', () => {
  for (let day = Temporal.PlainDate.from('2025-12-01'); day.year < 2027; day = day.add({ days: 1 })) {
    const { from, to } = daysOfPeriod(legalQuarterOf(day));
    assert.ok(
      Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0,
      `${day}`,
    );
  }
});

test('every period has a name of its own', () => {
  const names = PERIOD_KINDS.map((kind) => periodName({ kind, year: 2026 }));
  assert.equal(new Set(names).size, PERIOD_KINDS.length);
  assert.ok(names.includes('Quý III năm 2026') && names.includes('Năm 2026'));
});
