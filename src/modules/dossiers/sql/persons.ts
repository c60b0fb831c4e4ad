import type { Context } from '#platform/context.ts';
import { newId } from '#platform/context.ts';
import { blindIndex, decryptNumber, encryptNumber, maskNumber } from '#platform/personal/personal-number.ts';
import { Problem } from '#platform/problem.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import type { IdentityKind } from '../domain/identity-number.ts';
import type { Person, PersonDetails } from '../domain/person.ts';

/** The person with this number, or a new one; what is known of somebody is brought up to what was given now. */
export async function savePerson(context: Context, details: PersonDetails): Promise<string> {
  const { identityKind: kind, identityNumber: number } = details;
  const row = {
    kind: details.kind,
    full_name: details.fullName,
    name_search: foldVietnamese(details.fullName),
    birth_date: details.birthDate ?? null,
    identity_kind: kind,
    identity_cipher: number ? encryptNumber(number, context.secret) : null,
    identity_index: number ? blindIndex(kind, number, context.secret) : null,
    address: details.address,
    phone: details.phone,
    email: details.email,
    updated_at: context.clock.now(),
  };
  const insert = context.db
    .insertInto('dossiers.person')
    .values({ province_id: context.provinceId, id: newId(context), ...row })
    .returning('id');
  if (!row.identity_index) return (await insert.executeTakeFirstOrThrow()).id;
  const saved = await insert
    .onConflict((conflict) =>
      conflict
        .columns(['province_id', 'identity_index'])
        .where('identity_index', 'is not', null)
        .doUpdateSet(row),
    )
    .executeTakeFirstOrThrow();
  return saved.id;
}

function selectPersons(context: Context) {
  return context.db.selectFrom('dossiers.person').selectAll().where('province_id', '=', context.provinceId);
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPersons>['executeTakeFirstOrThrow']>>;

export async function getPerson(context: Context, id: string): Promise<Person> {
  const row = await selectPersons(context).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('notFound', 'dossiers.person-not-found');
  return toPerson(context, row);
}

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

function toPerson(context: Context, row: PersonRow): Person {
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
