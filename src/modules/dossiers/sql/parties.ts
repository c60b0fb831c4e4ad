import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { Parties, Party, PersonDetails } from '../domain/person.ts';
import type { SavedParties } from '../receive/save-parties.ts';
import { toPerson } from './persons.ts';

/** Keeps what was declared of the people of a dossier; nothing changes it later. */
export async function insertParties(
  context: Context,
  dossierId: string,
  parties: readonly Party[],
): Promise<void> {
  const rows = parties.map(({ role, personId, details }) => ({
    province_id: context.provinceId,
    dossier_id: dossierId,
    role,
    person_id: personId,
    kind: details.kind,
    full_name: details.fullName,
    birth_date: details.birthDate ?? null,
    identity_kind: details.identityKind,
    address: details.address,
    phone: details.phone,
    email: details.email,
  }));
  await context.db.insertInto('dossiers.party').values(rows).execute();
}

/** The people of a dossier as they were declared in it. The masked number is the person's: it never changes. */
export async function getParties(context: Context, dossierId: string): Promise<Parties> {
  const rows = await context.db
    .selectFrom('dossiers.party as party')
    .innerJoin('dossiers.person as person', (join) =>
      join.onRef('person.province_id', '=', 'party.province_id').onRef('person.id', '=', 'party.person_id'),
    )
    .selectAll('party')
    .select(['person.id', 'person.identity_cipher'])
    .where('party.province_id', '=', context.provinceId)
    .where('party.dossier_id', '=', dossierId)
    .execute();
  const people = new Map(rows.map((row) => [row.role, toPerson(context, row)]));
  const [owner, submitter] = [people.get('owner'), people.get('submitter')];
  if (!owner || !submitter) throw new Problem('notFound', 'dossiers.person-not-found');
  return { owner, submitter, representative: people.get('representative') };
}

/** The people of a dossier as declared there, ready for another dossier of theirs; nobody's number is read. */
export async function partiesForCopy(
  context: Context,
  dossierId: string,
): Promise<SavedParties & { readonly owner: PersonDetails }> {
  const rows = await context.db
    .selectFrom('dossiers.party')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .execute();
  const parties = rows.map(
    (row): Party => ({
      role: row.role as Party['role'],
      personId: row.person_id,
      details: {
        kind: row.kind as PersonDetails['kind'],
        fullName: row.full_name,
        identityKind: row.identity_kind as PersonDetails['identityKind'],
        birthDate: row.birth_date ?? undefined,
        address: row.address,
        phone: row.phone,
        email: row.email,
      },
    }),
  );
  const idOf = (role: Party['role']) => parties.find((party) => party.role === role)?.personId;
  const owner = parties.find(({ role }) => role === 'owner');
  const submitterId = idOf('submitter');
  if (!owner || !submitterId) throw new Problem('notFound', 'dossiers.person-not-found');
  const columns = {
    owner_id: owner.personId,
    submitter_id: submitterId,
    representative_id: idOf('representative') ?? null,
  };
  return { columns, parties, owner: owner.details };
}

/** Address and telephone that the owners of these dossiers gave, by dossier id. */
export async function ownerContacts(
  context: Context,
  dossierIds: readonly string[],
): Promise<Map<string, { readonly address: string; readonly phone: string }>> {
  const rows = await context.db
    .selectFrom('dossiers.party')
    .select(['dossier_id', 'address', 'phone'])
    .where('province_id', '=', context.provinceId)
    .where('role', '=', 'owner')
    .where('dossier_id', '=', sql<string>`any(${[...dossierIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.dossier_id, row]));
}
