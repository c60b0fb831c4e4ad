import { type Figures, MEASURES, type Measure } from '../domain/measures.ts';

export const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  received: 'Tiếp nhận (cả kỳ trước chuyển sang)',
  receivedInPeriod: 'Tiếp nhận trong kỳ',
  online: 'Tiếp nhận trực tuyến trong kỳ',
  directPostal: 'Tiếp nhận trực tiếp, bưu chính trong kỳ',
  carriedOver: 'Kỳ trước chuyển sang',
  resolved: 'Đã giải quyết',
  early: 'Đã giải quyết trước hạn',
  onTime: 'Đã giải quyết đúng hạn',
  late: 'Đã giải quyết quá hạn',
  inProgress: 'Đang giải quyết',
  withinTime: 'Đang giải quyết trong hạn',
  dueSoon: 'Đang giải quyết, sắp đến hạn',
  overdue: 'Đang giải quyết quá hạn',
};

/** The sum of each number over some rows; zeros for none. */
export function sumOf(rows: readonly Figures[]): Figures {
  return Object.fromEntries(
    MEASURES.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]),
  ) as Figures;
}

/** Rows put together by a key, in the order in which the keys first come. */
export function sumBy<Key, Row extends Figures>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): { key: Key; figures: Figures }[] {
  return [...Map.groupBy(rows, keyOf)].map(([key, group]) => ({ key, figures: sumOf(group) }));
}
