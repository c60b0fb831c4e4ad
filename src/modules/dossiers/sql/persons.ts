import type { Context } from '#platform/context.ts';
import { newId } from '#platform/context.ts';
import { blindIndex, decryptNumber, encryptNumber, maskNumber } from '#platform/personal/personal-number.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import type { IdentityKind } from '../domain/identity-number.ts';
import { changedFields, type Person, type PersonDetails, type PersonField } from '../domain/person.ts';

/** Who it is, and what was known otherwise until now. */
export interface SavedPerson {
  readonly id: string;
  readonly changed: readonly PersonField[];
}

/**
 * The person with this number, or a new one. What is known of somebody is brought up to what was given now: it serves
 * the next look-up; dossiers keep what was declared in them (dossiers.party).
 */
export async function savePerson(context: Context, details: PersonDetails): Promise<SavedPerson> {
  const { identityKind: kind, identityNumber: number } = details;
  const index = number ? blindIndex(kind, number, context.secret) : null;
  const inserted = await context.db
    .insertInto('dossiers.person')
    .values({
      province_id: context.provinceId,
      id: newId(context),
      ...detailColumns(context, details),
      identity_kind: kind,
      identity_cipher: number ? encryptNumber(number, context.secret) : null,
      identity_index: index,
    })
    .onConflict((conflict) =>
      conflict.columns(['province_id', 'identity_index']).where('identity_index', 'is not', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return inserted ? { id: inserted.id, changed: [] } : updatePerson(context, index ?? '', details);
}

/** Locks the row, so that of two receipts at once each knows what it changes. */
async function updatePerson(context: Context, index: string, details: PersonDetails): Promise<SavedPerson> {
  const row = await selectPersons(context)
    .where('identity_index', '=', index)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const changed = changedFields(toPerson(context, row), details);
  if (changed.length > 0) {
    await context.db
      .updateTable('dossiers.person')
      .set(detailColumns(context, details))
      .where('province_id', '=', context.provinceId)
      .where('id', '=', row.id)
      .execute();
  }
  return { id: row.id, changed };
}

function detailColumns(context: Context, details: PersonDetails) {
  return {
    kind: details.kind,
    full_name: details.fullName,
    name_search: foldVietnamese(details.fullName),
    birth_date: details.birthDate ?? null,
    address: details.address,
    phone: details.phone,
    email: details.email,
    updated_at: context.clock.now(),
  };
}

function selectPersons(context: Context) {
  return context.db.selectFrom('dossiers.person').selectAll().where('province_id', '=', context.provinceId);
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPersons>['executeTakeFirstOrThrow']>>;

/** The whole details as last given: only for a use case that limits and records the look-up. */
export async function findPersonByNumber(
  context: Context,
  kind: IdentityKind,
  number: string,
): Promise<Person | undefined> {
  const index = blindIndex(kind, number, context.secret);
  const row = await selectPersons(context).where('identity_index', '=', index).executeTakeFirst();
  return row && toPerson(context, row);
}

/** The whole number: only for a use case that checks the right and records the reading. */
export async function readIdentityNumber(context: Context, personId: string): Promise<string | undefined> {
  const row = await selectPersons(context).where('id', '=', personId).executeTakeFirst();
  return row?.identity_cipher ? decryptNumber(row.identity_cipher, context.secret) : undefined;
}

/** Columns that dossiers.person and dossiers.party have alike, and the cipher of the first. */
type DetailRow = Pick<
  PersonRow,
  | 'kind'
  | 'full_name'
  | 'birth_date'
  | 'identity_kind'
  | 'identity_cipher'
  | 'address'
  | 'phone'
  | 'email'
  | 'id'
>;

export function toPerson(context: Context, row: DetailRow): Person {
  return {
    id: row.id,
    kind: row.kind as Person['kind'],
    fullName: row.full_name,
    identityKind: row.identity_kind as IdentityKind,
    maskedNumber: row.identity_cipher
      ? maskNumber(decryptNumber(row.identity_cipher, context.secret))
      : undefined,
    birthDate: row.birth_date ?? undefined,
    address: row.address,
    phone: row.phone,
    email: row.email,
  };
}
