import { sql, type Updateable } from 'kysely';
import { eventRow, notifyListeners } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import type { DossiersDossier } from '#platform/sql/schema/dossiers.ts';
import type { Dossier } from '../domain/dossier.ts';
import { transitionOf, type Verb } from '../domain/transitions.ts';

export type Changes = Omit<Updateable<DossiersDossier>, 'province_id' | 'id' | 'version' | 'state'>;

/**
 * Moves a dossier by one verb: locks and updates the row and appends the event in one statement. Answers false if
 * somebody else moved it since it was read: then nothing has happened.
 */
export async function moveDossier(
  context: Context,
  dossier: Dossier,
  verb: Verb,
  changes: Changes,
  data: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const { to, event: type, at } = transitionOf(verb);
  const unitId = at === 'receiving' ? dossier.receivingUnitId : dossier.competentUnitId;
  const fact = { type, subjectKind: 'dossier', subjectId: dossier.id, unitId, data };
  const event = eventRow(context, fact);
  const { province_id, ...rest } = event;
  const moved = await context.db
    .with('moved', (db) =>
      db
        .updateTable('dossiers.dossier')
        .set({ ...changes, state: to, version: dossier.version + 1 })
        .where('province_id', '=', context.provinceId)
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
  if (moved) await notifyListeners(context, event.id, fact);
  return moved !== undefined;
}
