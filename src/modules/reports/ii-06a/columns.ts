import type { HandlingNumbers } from './handling-report.ts';

/** One column of the form: its number, its head, the figure that opens its dossiers. */
export interface HandlingColumn {
  readonly number: number;
  /** The group it stands under in the form. */
  readonly group: string;
  /** A second head between group and head. */
  readonly within?: string;
  /** What it is the sum of, as the form writes it. */
  readonly sum?: string;
  readonly head: string;
  /** Code of the figure. */
  readonly figure: string;
  value(numbers: HandlingNumbers): number;
}

const RECEIVED = 'Số hồ sơ nhận giải quyết';
const RESOLVED = 'Số lượng hồ sơ đã giải quyết';
const IN_PROGRESS = 'Số lượng hồ sơ đang giải quyết';

/** Columns 3 to 13 of Biểu II.06a/VPCP/KSTT; identities: 3 = 4+5+6, 7 = 8+9+10, 11 = 12+13, 3 = 7+11. */
export const HANDLING_COLUMNS: readonly HandlingColumn[] = [
  {
    number: 3,
    sum: '(4)+(5)+(6)',
    group: RECEIVED,
    head: 'Tổng số',
    figure: 'dossiersReceived',
    value: ({ received }) => received.total,
  },
  {
    number: 4,
    group: RECEIVED,
    within: 'Trong kỳ',
    head: 'Trực tuyến',
    figure: 'dossiersOnline',
    value: ({ received }) => received.online,
  },
  {
    number: 5,
    group: RECEIVED,
    within: 'Trong kỳ',
    head: 'Trực tiếp, bưu chính',
    figure: 'dossiersDirectPostal',
    value: ({ received }) => received.directPostal,
  },
  {
    number: 6,
    group: RECEIVED,
    head: 'Từ kỳ trước',
    figure: 'dossiersCarriedOver',
    value: ({ received }) => received.carriedOver,
  },
  {
    number: 7,
    sum: '(8)+(9)+(10)',
    group: RESOLVED,
    head: 'Tổng số',
    figure: 'dossiersResolved',
    value: ({ resolved }) => resolved.total,
  },
  {
    number: 8,
    group: RESOLVED,
    head: 'Trước hạn',
    figure: 'dossiersEarly',
    value: ({ resolved }) => resolved.early,
  },
  {
    number: 9,
    group: RESOLVED,
    head: 'Đúng hạn',
    figure: 'dossiersOnTime',
    value: ({ resolved }) => resolved.onTime,
  },
  {
    number: 10,
    group: RESOLVED,
    head: 'Quá hạn',
    figure: 'dossiersLate',
    value: ({ resolved }) => resolved.overdue,
  },
  {
    number: 11,
    sum: '(12)+(13)',
    group: IN_PROGRESS,
    head: 'Tổng số',
    figure: 'dossiersInProgress',
    value: ({ inProgress }) => inProgress.total,
  },
  {
    number: 12,
    group: IN_PROGRESS,
    head: 'Trong hạn',
    figure: 'dossiersWithinTime',
    value: ({ inProgress }) => inProgress.withinTime,
  },
  {
    number: 13,
    group: IN_PROGRESS,
    head: 'Quá hạn',
    figure: 'dossiersOverdue',
    value: ({ inProgress }) => inProgress.overdue,
  },
];

export const FORM_TITLE =
  'Tình hình, kết quả giải quyết thủ tục hành chính tại cơ quan, đơn vị trực tiếp giải quyết';
