import { counting } from '#modules/dossiers/index.ts';
import type { Unit } from '#modules/organization/index.ts';
import { fieldCode } from '#modules/procedures/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';

/** The numbers of one line, in the groups of the form: columns 3-6, 7-10, 11-13. */
export interface HandlingNumbers {
  readonly received: {
    readonly total: number;
    readonly online: number;
    readonly directPostal: number;
    readonly carriedOver: number;
  };
  readonly resolved: {
    readonly total: number;
    readonly early: number;
    readonly onTime: number;
    readonly overdue: number;
  };
  readonly inProgress: { readonly total: number; readonly withinTime: number; readonly overdue: number };
}

export interface HandlingRow extends HandlingNumbers {
  readonly field: { readonly code: string; readonly name: string };
}

/** Biểu II.06a/VPCP/KSTT as a document: its JSON is what programs get. */
export interface HandlingReport {
  readonly form: 'II.06a';
  readonly unit: { readonly code: string; readonly name: string };
  /** First and last day, both inclusive, `2026-03-15`. */
  readonly from: string;
  readonly to: string;
  readonly rows: readonly HandlingRow[];
  readonly total: HandlingNumbers;
}

/**
 * Tình hình, kết quả giải quyết TTHC tại cơ quan trực tiếp giải quyết, by field with a total. Over a subtree it is the
 * aggregation of II.06b and II.06c. @throws Problem forbidden for a unit whose figures the actor may not read
 */
export async function handlingReport(
  context: Context,
  unit: Pick<Unit, 'agencyCode' | 'name'>,
  query: FigureQuery,
): Promise<HandlingReport> {
  authorize(context, 'reports.read', query.unitId);
  const rows = await counting.handlingByField(context, query);
  return {
    form: 'II.06a',
    unit: { code: unit.agencyCode, name: unit.name },
    from: query.from.toString(),
    to: query.to.toString(),
    rows: rows.map(({ field, figures }) => ({
      field: { code: fieldCode(field), name: field },
      ...numbersOf([figures]),
    })),
    total: numbersOf(rows.map(({ figures }) => figures)),
  };
}

function numbersOf(rows: readonly counting.FieldFigures['figures'][]): HandlingNumbers {
  const sum = (name: keyof counting.FieldFigures['figures']) =>
    rows.reduce((total, row) => total + row[name], 0);
  return {
    received: {
      total: sum('received'),
      online: sum('online'),
      directPostal: sum('directPostal'),
      carriedOver: sum('carriedOver'),
    },
    resolved: { total: sum('resolved'), early: sum('early'), onTime: sum('onTime'), overdue: sum('late') },
    inProgress: { total: sum('inProgress'), withinTime: sum('withinTime'), overdue: sum('overdue') },
  };
}
