/**
 * The numbers of the office overview, named after the columns of Biểu II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP): (3) received =
 * (4+5) receivedInPeriod + (6) carriedOver; (7) resolved = (8) early + (9) onTime + (10) late; (11) inProgress =
 * (12) withinTime + (13) overdue; (3) = (7) + (11). `dueSoon` is a part of withinTime.
 */
export const MEASURES = [
  'received',
  'receivedInPeriod',
  'carriedOver',
  'resolved',
  'early',
  'onTime',
  'late',
  'inProgress',
  'withinTime',
  'dueSoon',
  'overdue',
] as const;
export type Measure = (typeof MEASURES)[number];

export type Figures = Readonly<Record<Measure, number>>;

export const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  received: 'Tiếp nhận (cả kỳ trước chuyển sang)',
  receivedInPeriod: 'Tiếp nhận trong kỳ',
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
