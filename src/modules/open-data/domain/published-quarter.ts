import type { ShownCounts } from './publication.ts';

/** Dữ liệu mở của một quý: one line for each unit and field, one for each unit, each field, and all together. */
export interface PublishedQuarter {
  /** ISO dates, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly PublishedLine[];
}

/** null = hidden, because it is smaller than five or would give away one that is. */
export interface PublishedLine {
  /** null: all units together. */
  readonly unit: { readonly code: string; readonly name: string } | null;
  /** null: all fields together. */
  readonly field: string | null;
  readonly received: number | null;
  readonly resolved: number | null;
  /** Of those resolved, early or on time. */
  readonly resolvedInTime: number | null;
}

/** The lines of the tables, those in which nothing happened left out: a zero that is shown is no secret. */
export function linesOf(
  units: readonly { readonly code: string; readonly name: string }[],
  fields: readonly string[],
  shown: ShownCounts,
): PublishedLine[] {
  return [...units, null].flatMap((unit, row) =>
    [...fields, null].flatMap((field, column) => {
      const at = (table: ShownCounts['received']) => table[row]?.[column] ?? null;
      const line = {
        unit: unit && { code: unit.code, name: unit.name },
        field,
        received: at(shown.received),
        resolved: at(shown.resolved),
        resolvedInTime: at(shown.inTime),
      };
      return line.received === 0 && line.resolved === 0 && field !== null ? [] : [line];
    }),
  );
}
