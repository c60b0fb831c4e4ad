import { type Insertable, sql } from 'kysely';
import { type EventFact, eventRow, notifyListeners } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { DossiersDossier } from '#platform/sql/schema/dossiers.ts';
import type { DossierPart } from '../domain/dossier.ts';
import type { Party } from '../domain/person.ts';
import { ALL_PAUSES, TALLIED_COLUMNS } from './contributions.ts';
import { insertParties } from './parties.ts';
import { CHANGE_COLUMNS, changeRows } from './tally.ts';

explainConstraint('dossier_refusal_has_reason', () => invalidField('reasonText', 'dossiers.reason-text'));
explainConstraint('dossier_refusal_reason', () => invalidField('reasonCode', 'dossiers.reason-unknown'));

export type NewDossier = Omit<Insertable<DossiersDossier>, 'province_id' | 'version' | 'year'>;

/** What comes in with a dossier: the papers, and who the people said they are. */
export interface Brought {
  readonly parts: readonly DossierPart[];
  readonly parties: readonly Party[];
}

/** The dossier with its owner's name for the search, its first event and what it adds to the running sums in one statement, then its people and papers: what is made is recorded. */
export async function insertDossier(
  context: Context,
  dossier: NewDossier,
  { parts, parties }: Brought,
  fact: EventFact,
): Promise<void> {
  const year = Number(dossier.code.match(/-(\d{2})\d{4}-/)?.[1]) + 2000;
  const event = { ...eventRow(context, fact), seq: 1 };
  await context.db
    .with('named', (db) =>
      db
        .insertInto('dossiers.owner_name')
        .values({ province_id: context.provinceId, name_search: dossier.owner_search })
        .onConflict((known) => known.doNothing()),
    )
    .with('made', (db) =>
      db
        .insertInto('dossiers.dossier')
        .values({ ...dossier, province_id: context.provinceId, version: 1, year })
        .returning(TALLIED_COLUMNS),
    )
    .with('tallied', (db) =>
      db
        .insertInto('dossiers.tally_change')
        .columns(CHANGE_COLUMNS)
        .expression(changeRows(event.id, [{ sign: 1, dossiers: sql`made`, pauses: ALL_PAUSES }]) as never),
    )
    .insertInto('platform.event')
    .values(event)
    .execute();
  await insertParties(context, dossier.id, parties);
  if (parts.length > 0) await insertParts(context, dossier.id, parts);
  await notifyListeners(context, event.id, fact);
}

/** Parts of a dossier; their numbers must be free. */
export async function insertParts(
  context: Context,
  dossierId: string,
  parts: readonly DossierPart[],
): Promise<void> {
  const rows = parts.map((part) => ({
    province_id: context.provinceId,
    dossier_id: dossierId,
    number: part.number,
    paper_code: part.paperCode,
    name: part.name,
    form: part.form,
    count: part.count,
    file_id: part.fileId,
  }));
  await context.db.insertInto('dossiers.part').values(rows).execute();
}
