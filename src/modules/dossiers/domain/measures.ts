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
