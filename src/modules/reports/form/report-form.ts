import type { Unit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { DenominatorRule, FigureQuery } from '#platform/figures/figure.ts';

/**
 * Biểu mẫu báo cáo: what a report form says, apart from how it looks. Page, DOCX, PDF, XLSX, CSV and JSON are made of its
 * content for every form alike; so is what a closed report freezes. A form is one line in forms.ts.
 */
export interface ReportForm {
  /** `II.06a`: on the command line and in names of files. */
  readonly code: string;
  /** Last part of its address: `ii-06a`. */
  readonly slug: string;
  /** Short: menu, tab, list of reports. */
  readonly name: string;
  /** Tên loại báo cáo, printed in capitals. */
  readonly title: string;
  /** Printed in the corner, such as the number of the form; null where there is none. */
  readonly mark: string | null;
  /** Đơn vị tính. */
  readonly measuredIn: string;
  /** How it was counted, under the tables. */
  readonly note: string;
  /** What people write beside the figures (nhận xét, đánh giá). */
  readonly commentary: readonly CommentaryPart[];
  /** Where numbers that no figure computes are typed, asked for the same unit and period. */
  readonly entryPage?: string | undefined;
  /** @throws Problem forbidden for a unit whose figures the actor may not read */
  compute(context: Context, unit: Unit, query: FigureQuery): Promise<ReportContent>;
}

export interface CommentaryPart {
  /** Stays for good: texts are kept under it. */
  readonly key: string;
  readonly title: string;
  readonly hint?: string | undefined;
}

/** Numbers and words of one report; nothing but JSON, since it is frozen as it stands. */
export interface ReportContent {
  readonly sections: readonly ReportSection[];
  /** What programs get as JSON, where a form has a shape of its own; else the sections. */
  readonly document?: unknown;
}

export type ReportSection = TableSection | RatesSection | TextSection;

export interface TableSection {
  readonly kind: 'table';
  readonly key: string;
  readonly title: string | null;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly total?: ReportRow | undefined;
  /** Without a total: key of the column whose rows are compared with earlier periods; the first cell is their name. */
  readonly compared?: string | undefined;
  /** Bars on screen: one for each row, stacked of these columns. */
  readonly chart?: TableChart | undefined;
}

interface TableChart {
  readonly title: string;
  readonly series: readonly {
    readonly column: string;
    readonly name: string;
    readonly tone: 'brand' | 'success' | 'warning' | 'danger' | 'neutral';
  }[];
}

export interface ReportColumn {
  readonly key: string;
  readonly head: string;
  /** Heads above it, from the top; neighbours with the same head are merged. */
  readonly groups: readonly string[];
  /** The line of column numbers: `(3)=(4)+(5)+(6)`. */
  readonly number?: string | undefined;
  readonly align: 'start' | 'center' | 'end';
  /** A running number, of no use to programs: left out of CSV. */
  readonly paperOnly?: true;
  /** Share of the width on paper; 1 for a number. */
  readonly weight: number;
}

export interface ReportRow {
  /** Stays the same from period to period, so that rows can be compared. */
  readonly key: string;
  /** In the order of the columns. */
  readonly cells: readonly ReportCell[];
  /** A heading or a sum within the table. */
  readonly strong?: boolean | undefined;
}

export type ReportCell = TextCell | NumberCell;

export interface TextCell {
  readonly text: string;
}

export interface NumberCell {
  /** null: chưa có dữ liệu, which is not zero. */
  readonly value: number | null;
  readonly decimals?: number | undefined;
  /** Code of the count whose records made it, and how that is narrowed beyond the report's own unit and period. */
  readonly opens?: Opening | undefined;
  /** A sum of several counts: each of them is frozen with its records, though no one page opens them all. */
  readonly sumOf?: readonly Opening[] | undefined;
  /** Code of the item under which it was typed, where no figure computes it. */
  readonly typed?: string | undefined;
}

/** A count, and how it is narrowed. */
export interface Opening {
  readonly figure: string;
  readonly narrow?: Narrowing | undefined;
}

export interface Narrowing {
  readonly field?: string | undefined;
  readonly channel?: string | undefined;
  readonly procedure?: string | undefined;
  /** Code of the reason for being late. */
  readonly cause?: string | undefined;
  /** Another unit below the report's. */
  readonly unitId?: string | undefined;
  /** That unit alone, without what is below it and has numbers of its own. */
  readonly scope?: 'unit' | undefined;
}

/** Shares, each printed with its numerator, denominator and the rule of the denominator. */
export interface RatesSection {
  readonly kind: 'rates';
  readonly key: string;
  readonly title: string;
  readonly rates: readonly ReportRate[];
}

export interface ReportRate {
  readonly key: string;
  readonly label: string;
  readonly numerator: NumberCell;
  readonly denominator: NumberCell;
  readonly rule: DenominatorRule | null;
}

export interface TextSection {
  readonly kind: 'text';
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

export function isNumber(cell: ReportCell): cell is NumberCell {
  return 'value' in cell;
}
