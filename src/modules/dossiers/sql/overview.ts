import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Channel } from '../domain/channel.ts';
import { type Figures, MEASURES } from '../domain/measures.ts';
import { anyOf, handledBy } from './conditions.ts';
import { measured, type Period } from './measures.ts';

/** The numbers of one field and channel. */
export interface FiguresRow extends Figures {
  readonly field: string;
  readonly channel: Channel;
}

/** All numbers of a period for the dossiers that these units received or decide, by field and channel: one statement. */
export async function figuresOf(
  context: Context,
  unitIds: readonly string[],
  period: Period,
): Promise<FiguresRow[]> {
  const rows = await context.db
    .selectFrom('dossiers.dossier')
    .where('province_id', '=', context.provinceId)
    .where(handledBy(unitIds))
    // Every other number counts some of these: what was resolved or is in progress was received.
    .where(
      anyOf([measured('received', period), measured('resolved', period), measured('inProgress', period)]),
    )
    .select(['procedure_field as field', 'channel'])
    .select(MEASURES.map((name) => sql<number>`count(*) filter (where ${measured(name, period)})`.as(name)))
    .groupBy(['procedure_field', 'channel'])
    .execute();
  return rows.map((row) => ({ ...row, channel: row.channel as Channel }));
}
