import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Days, PeriodKind } from '#platform/figures/reporting-period.ts';
import { daysOfPeriod } from '#platform/figures/reporting-period.ts';
import { earlierPeriods } from './earlier-periods.ts';

const text = (days: Days | undefined) => days && `${days.from} ${days.to}`;

test('the period before and the same of last year, by the cut-off of the period', () => {
  const earlier = (kind: PeriodKind) => {
    const period = { kind, year: 2026, cutOff: 'legal' as const };
    const { before, lastYear } = earlierPeriods(daysOfPeriod(period), period);
    return [text(before), text(lastYear)];
  };
  assert.deepEqual(earlier('q1'), ['2025-09-15 2025-12-14', '2024-12-15 2025-03-14']);
  assert.deepEqual(earlier('q3'), ['2026-03-15 2026-06-14', '2025-06-15 2025-09-14']);
  assert.deepEqual(earlier('m1'), ['2025-11-15 2025-12-14', '2024-12-15 2025-01-14']);
  assert.deepEqual(earlier('year'), [undefined, '2024-12-15 2025-12-14']);
  const days = { from: Temporal.PlainDate.from('2026-03-01'), to: Temporal.PlainDate.from('2026-03-10') };
  const { before, lastYear } = earlierPeriods(days, undefined);
  assert.deepEqual([text(before), text(lastYear)], ['2026-02-19 2026-02-28', '2025-03-01 2025-03-10']);
});
