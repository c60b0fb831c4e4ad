import { sql, type Updateable } from 'kysely';
import { eventRow, notifyListeners } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import type { DossiersDossier } from '#platform/sql/schema/dossiers.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { DossierState } from '../domain/dossier-state.ts';

export type Changes = Omit<Updateable<DossiersDossier>, 'province_id' | 'id' | 'version' | 'state'>;

/** What happened to a dossier: its event, and the state it goes to if it is a step. */
export interface DossierFact {
  readonly type: string;
  readonly unitId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly to?: DossierState;
}

/**
 * Changes a dossier and appends the event that says why, in one statement: every fact of a dossier goes through here,
 * whether it moves the dossier or not, so that `version` stays the number of its last event. Answers false if somebody
 * else changed it since it was read: then nothing has happened.
 */
export async function changeDossier(
  context: Context,
  dossier: Dossier,
  { to = dossier.state, ...fact }: DossierFact,
  changes: Changes = {},
): Promise<boolean> {
  const { linkedDossierId } = dossier;
  const data = linkedDossierId ? { ...fact.data, linkedDossierId } : fact.data;
  const event = { ...fact, data, subjectKind: 'dossier', subjectId: dossier.id };
  const { province_id, ...rest } = eventRow(context, event);
  const changed = await context.db
    .with('moved', (db) =>
      db
        .updateTable('dossiers.dossier')
        .set({ ...changes, state: to, version: dossier.version + 1 })
        .where('province_id', '=', province_id)
        .where('id', '=', dossier.id)
        .where('version', '=', dossier.version)
        .where('state', '=', dossier.state)
        .returning(['province_id', 'version as seq']),
    )
    .with('noted', (db) =>
      db
        .insertInto('platform.event')
        .columns(['province_id', 'seq', ...(Object.keys(rest) as (keyof typeof rest)[])])
        .expression(
          sql`select province_id, seq, ${sql.join(Object.values(rest).map((value) => sql`${value}`))} from moved` as never,
        ),
    )
    .selectFrom('moved')
    .select('seq')
    .executeTakeFirst();
  if (changed) await notifyListeners(context, rest.id, event);
  return changed !== undefined;
}
