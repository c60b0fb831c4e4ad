import type { Insertable } from 'kysely';
import { type EventFact, eventRow, notifyListeners } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import type { DossiersDossier } from '#platform/sql/schema/dossiers.ts';
import type { DossierPart } from '../domain/dossier.ts';

export type NewDossier = Omit<Insertable<DossiersDossier>, 'province_id' | 'version' | 'year'>;

/** The dossier, its parts and its first event, in one statement each way: what is made is recorded. */
export async function insertDossier(
  context: Context,
  dossier: NewDossier,
  parts: readonly DossierPart[],
  fact: EventFact,
): Promise<void> {
  const year = Number(dossier.code.match(/-(\d{2})\d{4}-/)?.[1]) + 2000;
  const event = { ...eventRow(context, fact), seq: 1 };
  await context.db
    .with('made', (db) =>
      db
        .insertInto('dossiers.dossier')
        .values({ ...dossier, province_id: context.provinceId, version: 1, year }),
    )
    .insertInto('platform.event')
    .values(event)
    .execute();
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
