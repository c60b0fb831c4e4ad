import type { Permission } from '../authorization.ts';
import type { Context } from '../context.ts';

/** By what a figure can be narrowed and broken down, beside its unit and period. */
export const DIMENSIONS = ['unit', 'field', 'channel', 'procedure', 'officer', 'cause'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How mergers are seen: each unit with what was its own, or with what its predecessors had as well. */
export const ORGANIZATION_VIEWS = ['asThen', 'asNow'] as const;
export type OrganizationView = (typeof ORGANIZATION_VIEWS)[number];

/** What is counted: where, and from which day to which (both inclusive, in Viet Nam); the rest narrows where it is given. */
export interface FigureQuery {
  readonly unitId: string;
  /** The unit alone, or with everything below it. */
  readonly scope: 'subtree' | 'unit';
  readonly organization: OrganizationView;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** Name of the field as in the catalogue of procedures. */
  readonly field?: string | undefined;
  readonly channel?: string | undefined;
  /** Code of the procedure. */
  readonly procedure?: string | undefined;
  /** Id of the officer who handles the record. */
  readonly officer?: string | undefined;
  /** Code of the reason for being late; `untold` where nobody has told one. */
  readonly cause?: string | undefined;
}

/** What every figure says of itself (số liệu): a named number over records, never a typed one. */
interface FigureHead {
  /** `dossiersReceived`: the module first; unique and for good, since reports and criteria name it. */
  readonly code: string;
  readonly title: string;
  /** Đơn vị tính: `hồ sơ`, `%`. */
  readonly measuredIn: string;
  /** Name of the module that declares it. */
  readonly owner: string;
  /** In words: what counts, and what does not. */
  readonly definition: string;
  /** The form, article or decision that defines it. */
  readonly legalSource: string;
  /** Who may read the number, at the unit asked for; its records have rights of their own. */
  readonly permission: Permission;
}

/** A number of records. */
export interface CountFigure extends FigureHead {
  readonly kind: 'count';
  readonly dimensions: readonly Dimension[];
  /** What its records are called: `hồ sơ`. */
  readonly noun: string;
  /** Heads of the columns in which its records are listed. */
  readonly columns: readonly string[];
  value(context: Context, query: FigureQuery): Promise<number>;
  /**
   * The number at each of these units as `value` would say it, in statements that do not grow with the units: for numbers
   * whose parts by unit would count a record twice. Units without any are left out.
   */
  valueOfEach?(
    context: Context,
    query: FigureQuery,
    unitIds: readonly string[],
  ): Promise<readonly FigurePart[]>;
  /** The number in parts, each with the key of its part: unit id, field name, channel, procedure code, officer id. */
  parts(context: Context, query: FigureQuery, by: Dimension): Promise<readonly FigurePart[]>;
  /** Exactly the records that made the number; those the actor may not read are counted, not shown. */
  records(context: Context, query: FigureQuery, ask: RecordsAsk): Promise<FigureRecords>;
  /** The ids of all of them at once, in their order, whoever may read them; without it they are read page by page. */
  recordIds?(context: Context, query: FigureQuery): Promise<readonly string[]>;
  /** The same by field, read together: where each record has one field. */
  idsByField?(context: Context, query: FigureQuery): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Those of these records that the actor may read, as they are today, in the order of their ids; without it none is shown. */
  readable?(context: Context, ids: readonly string[]): Promise<readonly FigureRecord[]>;
}

/**
 * What a rate divides by. Two rules for the same word "on time" (domain: reform 4.1): `resolved` = what was resolved;
 * `resolvedPlusOverdue` = that and what is overdue and still open, so that nobody gains by leaving it open; `whole` = all.
 */
export type DenominatorRule = 'resolved' | 'resolvedPlusOverdue' | 'whole';

/** A share: two counts, each a figure that opens its records. */
export interface RateFigure extends FigureHead {
  readonly kind: 'rate';
  /** Codes of counts. */
  readonly numerator: string;
  readonly denominator: string;
  readonly denominatorRule: DenominatorRule;
}

export type Figure = CountFigure | RateFigure;

export interface FigurePart {
  readonly key: string;
  readonly value: number;
}

/** A page of records: from the beginning, or after the row whose key the former page named. */
export interface RecordsAsk {
  readonly after?: string | undefined;
  readonly size: number;
}

export interface FigureRecord {
  readonly id: string;
  /** Where it opens. */
  readonly href: string;
  /** In the order of the figure's columns; the first is its name. */
  readonly cells: readonly string[];
}

export interface FigureRecords {
  /** All records behind the number: the number itself. */
  readonly total: number;
  /** How many of them the actor may not read. */
  readonly hidden: number;
  readonly rows: readonly FigureRecord[];
  /** `after` of the next page. */
  readonly next?: string | undefined;
}
