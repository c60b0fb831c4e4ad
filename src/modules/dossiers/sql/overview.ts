import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Channel } from '../domain/channel.ts';
import type { Figures } from '../domain/measures.ts';
import { handledBy } from './conditions.ts';
import { measured, type Period } from './measures.ts';
import { readTally } from './read-tally.ts';

/** The numbers of one field and channel. */
export interface FiguresRow extends Figures {
  readonly field: string;
  readonly channel: Channel;
}

/** All numbers of a period for the dossiers that these units received or decide, by field and channel. */
export async function figuresOf(
  context: Context,
  unitIds: readonly string[],
  period: Period,
): Promise<FiguresRow[]> {
  const rows = await readTally(context, { unitIds, by: 'handled' }, period);
  const soon = await dueSoonOf(context, unitIds, period);
  return rows
    .map(({ field, channel, figures }) => ({
      ...figures,
      field,
      channel,
      dueSoon: soon.get(`${field} ${channel}`) ?? 0,
    }))
    .filter(({ received, resolved }) => received > 0 || resolved > 0);
}

/** "Due soon" is counted by the hour, and always small: over the rows themselves. */
async function dueSoonOf(
  context: Context,
  unitIds: readonly string[],
  period: Period,
): Promise<ReadonlyMap<string, number>> {
  if (!period.soonUntil) return new Map();
  const rows = await context.db
    .selectFrom('dossiers.dossier')
    .select(['procedure_field', 'channel', sql<number>`count(*)`.as('count')])
    .where('province_id', '=', context.provinceId)
    .where(handledBy(unitIds))
    .where(measured('dueSoon', period))
    .groupBy(['procedure_field', 'channel'])
    .execute();
  return new Map(rows.map((row) => [`${row.procedure_field} ${row.channel}`, row.count]));
}
