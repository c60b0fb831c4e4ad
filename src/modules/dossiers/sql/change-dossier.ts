import { sql, type Updateable } from 'kysely';
import { eventRow, notifyListeners } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import type { DossiersDossier } from '#platform/sql/schema/dossiers.ts';
import type { Dossier } from '../domain/dossier.ts';
import { type DossierState, isBrokenOff, isWaiting } from '../domain/dossier-state.ts';
import { UNCOUNTED_STATES } from '../domain/measures.ts';
import { ALL_PAUSES, type Contributing, TALLIED_COLUMNS } from './contributions.ts';
import { CHANGE_COLUMNS, changeRows } from './tally.ts';

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
 * else changed it since it was read: then nothing has happened. The running sums follow in the same statement.
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
  const noted = context.db
    .with('moved', (db) =>
      db
        .updateTable('dossiers.dossier')
        .set({ ...changes, state: to, version: dossier.version + 1 })
        .where('province_id', '=', province_id)
        .where('id', '=', dossier.id)
        .where('version', '=', dossier.version)
        .where('state', '=', dossier.state)
        .returning([...TALLIED_COLUMNS, 'version as seq']),
    )
    .with('noted', (db) =>
      db
        .insertInto('platform.event')
        .columns(['province_id', 'seq', ...(Object.keys(rest) as (keyof typeof rest)[])])
        .expression(
          sql`select province_id, seq, ${sql.join(Object.values(rest).map((value) => sql`${value}`))} from moved` as never,
        ),
    );
  const counted = changesTally(dossier, to, changes)
    ? (noted.with('tallied', (db) =>
        db
          .insertInto('dossiers.tally_change')
          .columns(CHANGE_COLUMNS)
          .expression(changeRows(rest.id, beforeAndAfter(province_id, dossier.id)) as never),
      ) as typeof noted)
    : noted;
  const changed = await counted.selectFrom('moved').select('seq').executeTakeFirst();
  if (changed) await notifyListeners(context, rest.id, event);
  return changed !== undefined;
}

/** Most steps leave the numbers as they are: only these columns and kinds of state count. */
function changesTally(dossier: Dossier, to: DossierState, changes: Changes): boolean {
  const kindOf = (state: DossierState) =>
    `${UNCOUNTED_STATES.includes(state)} ${isBrokenOff(state)} ${isWaiting(state)}`;
  return kindOf(dossier.state) !== kindOf(to) || TALLIED_COLUMNS.some((name) => name in changes);
}

/** In the statement that moves it: the row as it was, for a statement sees the database as it began, and as it is now. */
function beforeAndAfter(provinceId: number, dossierId: string): Contributing[] {
  const before = sql`(select * from dossiers.dossier where province_id = ${provinceId} and id = ${dossierId}
    and exists (select from moved))`;
  return [
    { sign: -1, dossiers: before, pauses: ALL_PAUSES },
    { sign: 1, dossiers: sql`moved`, pauses: ALL_PAUSES },
  ];
}
