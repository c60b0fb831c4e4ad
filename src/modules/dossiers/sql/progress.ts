import type { Context } from '#platform/context.ts';
import type { DossierState } from '../domain/dossier-state.ts';

/** All that the public may know of a dossier by its code. */
export interface Progress {
  readonly id: string;
  readonly state: DossierState;
}

/** Asks no permission: whoever holds the slip may ask how far it is. Reads the state and nothing of a person. */
export async function findProgress(context: Context, code: string): Promise<Progress | undefined> {
  const row = await context.db
    .selectFrom('dossiers.dossier')
    .select(['id', 'state'])
    .where('province_id', '=', context.provinceId)
    .where('code', '=', code)
    .executeTakeFirst();
  return row && { id: row.id, state: row.state as DossierState };
}
