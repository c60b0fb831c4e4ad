import { sql } from 'kysely';
import type { Scope } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import type { FigureQuery, OrganizationView } from '#platform/figures/figure.ts';
import { CUT_OFFS, PERIOD_KINDS, type ReportingPeriod } from '#platform/figures/reporting-period.ts';
import { Problem } from '#platform/problem.ts';

/** Báo cáo: one form of one unit about one period; a draft until it is closed. */
export interface Report {
  readonly id: string;
  /** Code of the form. */
  readonly form: string;
  readonly unitId: string;
  readonly scope: FigureQuery['scope'];
  readonly organization: OrganizationView;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** Undefined for free days. */
  readonly period: ReportingPeriod | undefined;
  readonly dueOn: Temporal.PlainDate | null;
  readonly draftedAt: Temporal.Instant;
  readonly draftedBy: string | null;
  /** Null while it is a draft. */
  readonly closedAt: Temporal.Instant | null;
}

export type NewReport = Omit<Report, 'id' | 'draftedAt' | 'draftedBy' | 'closedAt'>;

/** Begins a report. Answers its id, and whether it is new: of a form, unit and period there is one. */
export async function insertReport(
  context: Context,
  report: NewReport,
): Promise<{ id: string; isNew: boolean }> {
  const { period } = report;
  const key = {
    province_id: context.provinceId,
    unit_id: report.unitId,
    form: report.form,
    from_day: report.from,
    to_day: report.to,
    scope: report.scope,
    organization: report.organization,
  };
  const inserted = await context.db
    .insertInto('reports.report')
    .values({
      ...key,
      id: newId(context),
      period_kind: period ? `${period.cutOff}-${period.kind}` : null,
      period_year: period?.year ?? null,
      due_on: report.dueOn,
      drafted_at: context.clock.now(),
      drafted_by: context.actor.kind === 'officer' ? context.actor.officerId : null,
    })
    .onConflict((conflict) => conflict.constraint('report_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return { id: inserted.id, isNew: true };
  const { id } = await context.db
    .selectFrom('reports.report')
    .select('id')
    .where((where) => where.and(key))
    .executeTakeFirstOrThrow();
  return { id, isNew: false };
}

/** The report that asks the same, if somebody began it. */
export async function findReport(
  context: Context,
  form: string,
  { unitId, scope, organization, from, to }: FigureQuery,
): Promise<Report | undefined> {
  const row = await selectReports(context)
    .where('report.unit_id', '=', unitId)
    .where('report.form', '=', form)
    .where('report.from_day', '=', from)
    .where('report.to_day', '=', to)
    .where('report.scope', '=', scope)
    .where('report.organization', '=', organization)
    .executeTakeFirst();
  return row && toReport(row);
}

/** The reports of this form and period that units have about everything below them, by unit. */
export async function reportsOfPeriod(
  context: Context,
  { form, from, to }: Pick<Report, 'form' | 'from' | 'to'>,
): Promise<Map<string, Report>> {
  const rows = await selectReports(context)
    .where('report.form', '=', form)
    .where('report.from_day', '=', from)
    .where('report.to_day', '=', to)
    .where('report.scope', '=', 'subtree')
    .where('report.organization', '=', 'asThen')
    .execute();
  return new Map(rows.map((row) => [row.unit_id, toReport(row)]));
}

/** @throws Problem notFound */
export async function getReport(context: Context, id: string): Promise<Report> {
  const row = /^[0-9a-f-]{36}$/.test(id)
    ? await selectReports(context).where('report.id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new Problem('notFound', 'reports.no-such-report');
  return toReport(row);
}

/** The latest first, at the units of the scope; those before `after` if one is named. */
export async function listReports(
  context: Context,
  scope: Scope,
  { after, size }: { after?: string | undefined; size: number },
): Promise<Report[]> {
  const rows = await selectReports(context)
    .$if(scope.kind === 'units', (query) =>
      query.where(
        'report.unit_id',
        '=',
        sql<string>`any(${scope.kind === 'units' ? [...scope.unitIds] : []}::uuid[])`,
      ),
    )
    .$if(after !== undefined, (query) => query.where('report.id', '<', after ?? ''))
    .orderBy('report.id', 'desc')
    .limit(size)
    .execute();
  return rows.map(toReport);
}

/** These reports, by id. */
export async function reportsById(context: Context, ids: readonly string[]): Promise<Map<string, Report>> {
  const rows = await selectReports(context)
    .where('report.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, toReport(row)]));
}

/** Every report that was closed at this moment or later, the oldest first. */
export async function listClosedReports(context: Context, since: Temporal.Instant): Promise<Report[]> {
  const rows = await selectReports(context)
    .where('closing.closed_at', '>=', since)
    .orderBy('closing.closed_at')
    .execute();
  return rows.map(toReport);
}

function selectReports(context: Context) {
  return context.db
    .selectFrom('reports.report as report')
    .leftJoin('reports.closing as closing', (join) =>
      join
        .onRef('closing.province_id', '=', 'report.province_id')
        .onRef('closing.report_id', '=', 'report.id'),
    )
    .where('report.province_id', '=', context.provinceId)
    .selectAll('report')
    .select('closing.closed_at');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['executeTakeFirstOrThrow']>>;

function toReport(row: Row): Report {
  return {
    id: row.id,
    form: row.form,
    unitId: row.unit_id,
    scope: row.scope as Report['scope'],
    organization: row.organization as OrganizationView,
    from: row.from_day,
    to: row.to_day,
    period: periodOf(row.period_kind, row.period_year),
    dueOn: row.due_on,
    draftedAt: row.drafted_at,
    draftedBy: row.drafted_by,
    closedAt: row.closed_at,
  };
}

function periodOf(text: string | null, year: number | null): ReportingPeriod | undefined {
  const cutOff = CUT_OFFS.find((one) => text?.startsWith(`${one}-`));
  const kind = PERIOD_KINDS.find((one) => text === `${cutOff}-${one}`);
  return cutOff && kind && year !== null ? { cutOff, kind, year } : undefined;
}
