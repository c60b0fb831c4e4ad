import {
  calendarOf,
  calendarVersion,
  DEFAULT_CUTOFF,
  keptCalendars,
  type WorkingCalendar,
  type WrittenClock,
  writeCalendar,
  yearsUnknown,
} from '#modules/calendar/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import { getVersion } from '#modules/procedures/index.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { computeClaims } from '../domain/proof/compute-claims.ts';
import { type DeadlineStatement, STATEMENT_FORM } from '../domain/proof/statement.ts';
import { clockEventsOf, extensionOf } from '../domain/replay/clock-events.ts';
import { findProofRow, type ProofRow } from '../sql/proof-row.ts';
import { explainPauses } from './explain-pauses.ts';

/**
 * Bằng chứng thời hạn of a dossier as of now, from its history alone. Asks no permission: who calls it has seen that the
 * caller may read the dossier, or holds its link.
 * @throws Problem notFound `dossiers.no-clock` if its clock has not begun, or no time limit is known
 */
export async function makeStatement(context: Context, dossierId: string): Promise<DeadlineStatement> {
  const row = await findProofRow(context, dossierId);
  if (!row?.receivedAt) throw new Problem('notFound', 'dossiers.no-clock');
  const { clock, calendars, extendedDueAt } = await wholeClock(context, row);
  const names = await unitNames(context, [row.receivingUnitId, row.competentUnitId]);
  const input = { state: row.state, statedAt: context.clock.now().round('millisecond').toString(), clock };
  const claims = { ...computeClaims(input), extendedDueAt };
  const reach = reachOf(clock, [claims.firstDueAt, claims.dueAt, input.statedAt]);
  return {
    form: STATEMENT_FORM,
    dossier: {
      code: row.code,
      procedureCode: row.procedureCode,
      procedureName: row.procedureName,
      receivingUnit: names.get(row.receivingUnitId) ?? '',
      competentUnit: names.get(row.competentUnitId) ?? '',
    },
    ...input,
    receivedAt: row.receivedAt.toString(),
    endedAt: row.endedAt?.toString() ?? null,
    clock: { ...clock, calendars: written(calendars, reach) },
    unknownYears: unknownYears(calendars, reach),
    claims,
  };
}

/** The input of the clock with whole calendars; the proof then keeps only the days that its computation reaches. */
async function wholeClock(context: Context, row: ProofRow) {
  const history = await historyOf(context, row.id);
  const version = await getVersion(context, row.procedureVersionId);
  const read = clockEventsOf(history, await explainPauses(context, history));
  const limit = read?.limit === undefined ? row.timeLimit : read.limit;
  if (!read || !limit) throw new Problem('notFound', 'dossiers.no-clock');
  const today = await calendarOf(context, row.competentUnitId);
  const named = read.events.flatMap(({ calendar }) => calendar ?? []);
  const calendars = await keptCalendars(context, named);
  // Events of before versions were kept name none: they are counted with the calendar of today.
  if (calendars.size === 0) calendars.set(calendarVersion(today), today);
  const source = sourceOf(version.announcingDecision);
  const clock: WrittenClock = {
    limit,
    cutoff: read.cutoff ?? DEFAULT_CUTOFF,
    ...(source !== undefined && { source }),
    events: read.events,
    calendars: written(calendars, {}),
  };
  return { clock, calendars, extendedDueAt: extensionOf(history)?.toString() ?? null };
}

/** The decision that announced the procedure: where its time limit stands. */
function sourceOf(decision: string | null): string | undefined {
  if (!decision) return undefined;
  return /^\d/.test(decision) ? `Quyết định số ${decision}` : decision;
}

interface Reach {
  readonly from?: string;
  readonly to?: string;
}

/** From the first day of the clock to the last that anything of it touches, as ISO dates. */
function reachOf({ events }: WrittenClock, moments: readonly (string | null)[]): Required<Reach> {
  const all = [...events.map(({ at }) => at), ...moments.filter((moment) => moment !== null)];
  const days = all.map((at) => vietnamDate(Temporal.Instant.from(at)).toString()).sort();
  return { from: days[0] ?? '', to: days.at(-1) ?? '' };
}

function written(calendars: ReadonlyMap<string, WorkingCalendar>, { from = '', to = '9' }: Reach) {
  return Object.fromEntries(
    [...calendars].map(([version, calendar]) => [version, writeCalendar(calendar, { from, to })]),
  );
}

function unknownYears(
  calendars: ReadonlyMap<string, WorkingCalendar>,
  { from, to }: Required<Reach>,
): number[] {
  const [latest] = [...calendars.values()].slice(-1);
  const instant = (date: string) => Temporal.Instant.from(`${date}T05:00:00Z`);
  return latest ? yearsUnknown(latest, instant(from), instant(to)) : [];
}
