import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { DossierState } from '../domain/dossier-state.ts';
import { toDossier } from './dossier-rows.ts';

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

/** How far a dossier is, for a module that knows whose it is: nothing of a person. */
export interface DossierProgress {
  readonly id: string;
  readonly code: string;
  readonly state: DossierState;
  readonly version: number;
  readonly procedureName: string;
  readonly receivedAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly returnedAt: Temporal.Instant | null;
  readonly handlingOfficerId: string | null;
  readonly resultFileId: string | null;
  readonly resultNumber: string | null;
}

/** Asks no permission: whoever calls has checked what these dossiers belong to. */
export async function dossierProgress(
  context: Context,
  ids: readonly string[],
): Promise<Map<string, DossierProgress>> {
  if (ids.length === 0) return new Map();
  const rows = await context.db
    .selectFrom('dossiers.dossier')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, toDossier(row)]));
}
