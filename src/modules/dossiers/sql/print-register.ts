import { sql } from 'kysely';
import { VIETNAM, vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { selectVisible, toDossier } from './dossier-rows.ts';
import { ownerContacts } from './parties.ts';

/** A part of the book: what these units received from the first day to the last, both inclusive. */
export interface RegisterPeriod {
  readonly unitIds: readonly string[];
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** One line of the book. */
export interface RegisterEntry {
  readonly dossier: Dossier;
  readonly ownerAddress: string;
  readonly ownerPhone: string;
}

/** What the actor may see of the period, in the order of receipt; at most `limit`. */
export async function listRegister(
  context: Context,
  period: RegisterPeriod,
  limit: number,
): Promise<RegisterEntry[]> {
  const rows = await selectVisible(context)
    .where('receiving_unit_id', '=', sql<string>`any(${period.unitIds}::uuid[])`)
    .where('received_at', '>=', startOf(period.from))
    .where('received_at', '<', startOf(period.to.add({ days: 1 })))
    .orderBy('received_at')
    .orderBy('code')
    .limit(limit)
    .execute();
  const owners = await ownerContacts(
    context,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const owner = owners.get(row.id);
    return { dossier: toDossier(row), ownerAddress: owner?.address ?? '', ownerPhone: owner?.phone ?? '' };
  });
}

/** How many dossiers these units received from the first of January until the day before `day`. */
export function countBefore(
  context: Context,
  unitIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<number> {
  return count(receivedInYear(context, unitIds, day).where('received_at', '<', startOf(day)));
}

/** Số thứ tự in the year's book of the unit that received it: its place in the order of receipt. */
export function registerNumberOf(
  context: Context,
  dossier: Pick<Dossier, 'code' | 'receivingUnitId'> & { readonly receivedAt: Temporal.Instant },
): Promise<number> {
  const { code, receivingUnitId, receivedAt } = dossier;
  const upToIt = sql<boolean>`(received_at, code) <= (${receivedAt}, ${code})`;
  return count(receivedInYear(context, [receivingUnitId], vietnamDate(receivedAt)).where(upToIt));
}

/** Counts all that a unit received, whoever asks: the number in the book is the same for everybody. */
function receivedInYear(context: Context, unitIds: readonly string[], day: Temporal.PlainDate) {
  return context.db
    .selectFrom('dossiers.dossier')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('province_id', '=', context.provinceId)
    .where('receiving_unit_id', '=', sql<string>`any(${unitIds}::uuid[])`)
    .where('received_at', '>=', startOf(day.with({ month: 1, day: 1 })));
}

async function count(query: ReturnType<typeof receivedInYear>): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).count);
}

function startOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(VIETNAM).toInstant();
}
