import { periodText } from '#modules/reports/index.ts';
import { periodOfDays } from '#platform/figures/reporting-period.ts';
import { formatDate, formatDateTime, formatNumber } from '#ui/format.ts';
import type { TextColumn } from '../verb/text-table.ts';

/** A report as lists and answers name it. */
export interface ReportHead {
  readonly id: string;
  readonly form: string;
  readonly unit: { readonly name: string };
  readonly from: string;
  readonly to: string;
  readonly state: 'draft' | 'closed';
  readonly dueOn: string | null;
  readonly closedAt: string | null;
}

/** 'Đã chốt 08:30 17/09/2026' */
export function stateText({ closedAt }: Pick<ReportHead, 'closedAt'>): string {
  return closedAt === null ? 'Bản nháp' : `Đã chốt ${formatDateTime(closedAt)}`;
}

/** '15/06/2026 – 14/09/2026' */
export function daysText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${formatDate(from)} – ${formatDate(to)}`;
}

/** 'Quý III năm 2026 (từ 15/06/2026 đến hết 14/09/2026)' */
export function periodLineOf(written: { readonly from: string; readonly to: string }): string {
  const days = { from: Temporal.PlainDate.from(written.from), to: Temporal.PlainDate.from(written.to) };
  return periodText({ days, period: periodOfDays(days) });
}

/** Of a number that may be missing; missing is not zero. */
export function valueText(value: number | null): string {
  return value === null ? 'chưa có dữ liệu' : formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

/** A line of the ledger of restatements. */
export interface LedgerLine {
  readonly title: string;
  readonly typed: boolean;
  readonly old: number | null;
  readonly new: number | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly cameIn: readonly string[];
  readonly wentOut: readonly string[];
  readonly causes: readonly { readonly type: string; readonly at: string; readonly actor: string }[];
  readonly foundAt: string;
}

/** Figure, old, new, why and when; `whyOf` says the cause of a counted one. */
export function ledgerColumns<Line extends LedgerLine>(
  whyOf: (line: LedgerLine) => string,
): readonly TextColumn<Line>[] {
  return [
    { head: 'Số liệu', cell: ({ title, typed }) => (typed ? `${title} (nhập tay)` : title) },
    { head: 'Cũ', cell: (line) => valueText(line.old), align: 'end' },
    { head: 'Mới', cell: (line) => valueText(line.new), align: 'end' },
    {
      head: 'Thêm',
      cell: ({ typed, cameIn }) => (typed ? '–' : formatNumber(cameIn.length)),
      align: 'end',
    },
    {
      head: 'Bớt',
      cell: ({ typed, wentOut }) => (typed ? '–' : formatNumber(wentOut.length)),
      align: 'end',
    },
    { head: 'Vì sao, do ai', cell: whyOf },
    { head: 'Phát hiện lúc', cell: ({ foundAt }) => formatDateTime(foundAt) },
  ];
}
