import type { Context } from '#platform/context.ts';
import { blindIndex } from '#platform/personal/personal-number.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { IdentityKind } from '../domain/identity-number.ts';
import { selectVisible, toDossier } from './dossier-rows.ts';

/** Is this number known under another name? Says no more: what is known of somebody is read by the look-up, which is recorded. */
export async function isKnownByOtherName(
  context: Context,
  kind: IdentityKind,
  number: string,
  fullName: string,
): Promise<boolean> {
  const row = await context.db
    .selectFrom('dossiers.person')
    .select('name_search')
    .where('province_id', '=', context.provinceId)
    .where('identity_index', '=', blindIndex(kind, number, context.secret))
    .executeTakeFirst();
  return row !== undefined && row.name_search !== foldVietnamese(fullName);
}

/** Open dossiers of this owner and procedure received since then, as far as the actor may read them; the newest first. */
export async function findOpenDossiersOf(
  context: Context,
  owner: { readonly kind: IdentityKind; readonly number: string },
  procedureId: string,
  since: Temporal.Instant,
): Promise<Dossier[]> {
  const rows = await selectVisible(context)
    .where('procedure_id', '=', procedureId)
    .where('received_at', '>=', since)
    .where('ended_at', 'is', null)
    .where('owner_id', 'in', (query) =>
      query
        .selectFrom('dossiers.person')
        .select('dossiers.person.id')
        .where('dossiers.person.province_id', '=', context.provinceId)
        .where('identity_index', '=', blindIndex(owner.kind, owner.number, context.secret)),
    )
    .orderBy('received_at', 'desc')
    .limit(5)
    .execute();
  return rows.map(toDossier);
}
