import { actorText } from '#platform/audit/history-entries.ts';
import { historiesOf } from '#platform/audit/list-events.ts';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { recordsOfKeys } from '../close/records-of-keys.ts';
import { type Difference, differenceOf, lastKnown } from '../domain/differences.ts';
import { queryOf } from '../filed/report-facts.ts';
import { keyText } from '../ledger/key-text.ts';
import { closedFigures } from '../sql/closings.ts';
import { getReport, type Report } from '../sql/reports.ts';
import { type Cause, insertRestatement, type Restatement, restatementsOf } from '../sql/restatements.ts';

/** So many events explain one line; a line of more records names the latest of them. */
const MOST_CAUSES = 50;

/**
 * Đối chiếu số liệu đã chốt: compares the records behind each closed figure with those of today. What changed becomes a
 * line of the ledger, once; the closed report stays as it is. Answers how many lines were added.
 */
export async function compareReport(context: Context, id: string): Promise<number> {
  const report = await getReport(context, id);
  authorize(context, 'reports.compare', report.unitId);
  if (report.closedAt === null) return 0;
  const earlier = Map.groupBy(await restatementsOf(context, id), ({ key }) => key);
  let found = 0;
  const closed = await closedFigures(context, id);
  const today = await recordsOfKeys(
    context,
    queryOf(report),
    closed.map(({ key }) => key),
  );
  for (const { key, records } of closed) {
    const former = earlier.get(key) ?? [];
    const known = lastKnown(records, former);
    const difference = differenceOf(known, today.get(key) ?? []);
    if (difference.cameIn.length + difference.wentOut.length === 0) continue;
    await restate(context, { report, key, former, oldValue: known.length, difference });
    found += 1;
  }
  return found;
}

interface Found {
  readonly report: Report;
  readonly key: string;
  readonly former: readonly Restatement[];
  readonly oldValue: number;
  readonly difference: Difference;
}

async function restate(
  context: Context,
  { report, key, former, oldValue, difference }: Found,
): Promise<void> {
  const { cameIn, wentOut } = difference;
  const since = former.at(-1)?.foundAt ?? report.closedAt ?? report.draftedAt;
  const newValue = oldValue + cameIn.length - wentOut.length;
  const causes = await causesOf(context, [...cameIn, ...wentOut], since);
  const line = { reportId: report.id, key, number: former.length + 1, unitId: report.unitId };
  await insertRestatement(context, { ...line, oldValue, newValue, cameIn, wentOut, causes });
  await record(context, {
    type: 'report.restated',
    subjectKind: 'report',
    subjectId: report.id,
    unitId: report.unitId,
    data: { figure: keyText(context, key), old: oldValue, new: newValue },
  });
}

/** What happened to these records since the figure was last known: who did what and when. */
async function causesOf(
  context: Context,
  recordIds: readonly string[],
  since: Temporal.Instant,
): Promise<Cause[]> {
  // What is known by another code, such as a procedure, has no history of its own.
  const histories = await historiesOf(context, recordIds.filter(isUuid));
  return [...histories.values()]
    .flat()
    .filter(({ occurredAt }) => Temporal.Instant.compare(occurredAt, since) >= 0)
    .toSorted((a, b) => Temporal.Instant.compare(b.occurredAt, a.occurredAt))
    .slice(0, MOST_CAUSES)
    .map((event) => ({
      recordId: event.subjectId,
      eventId: event.id,
      type: event.type,
      at: event.occurredAt.toString(),
      actor: actorText(event),
    }));
}

function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
