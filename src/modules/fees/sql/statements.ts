import { sql } from 'kysely';
import { VIETNAM } from '#platform/clock.ts';
import { type Context, newId } from '#platform/context.ts';
import type { OurOrder, StatementLine } from '../domain/match-statement.ts';

/** What is reconciled at once: one day of one unit at one platform. */
export interface StatementKey {
  readonly unitId: string;
  readonly provider: string;
  readonly day: Temporal.PlainDate;
}

export interface Statement {
  readonly id: string;
  readonly importedAt: Temporal.Instant;
  readonly lines: readonly StatementLine[];
}

/** Why a difference is there and what was done about it; the latest counts. */
export interface DifferenceNote {
  readonly orderReference: string;
  readonly explanation: string;
  readonly writtenAt: Temporal.Instant;
  readonly writtenByName: string;
}

export async function insertStatement(
  context: Context,
  key: StatementKey,
  lines: readonly StatementLine[],
  importedBy: string,
): Promise<string> {
  const id = newId(context);
  const { provinceId } = context;
  await context.db
    .insertInto('fees.statement')
    .values({
      province_id: provinceId,
      id,
      unit_id: key.unitId,
      provider: key.provider,
      day: key.day,
      imported_at: context.clock.now(),
      imported_by: importedBy,
    })
    .execute();
  const rows = lines.map((line, index) => ({
    province_id: provinceId,
    statement_id: id,
    number: index + 1,
    order_reference: line.orderReference,
    provider_reference: line.providerReference,
    amount_vnd: line.amountVnd,
  }));
  if (rows.length > 0) await context.db.insertInto('fees.statement_line').values(rows).execute();
  return id;
}

/** The latest list of that day, if there is one. */
export async function findStatement(context: Context, key: StatementKey): Promise<Statement | undefined> {
  const head = await context.db
    .selectFrom('fees.statement')
    .select(['id', 'imported_at'])
    .where('province_id', '=', context.provinceId)
    .where('unit_id', '=', key.unitId)
    .where('provider', '=', key.provider)
    .where('day', '=', key.day)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!head) return undefined;
  const lines = await context.db
    .selectFrom('fees.statement_line')
    .select([
      'order_reference as orderReference',
      'provider_reference as providerReference',
      'amount_vnd as amountVnd',
    ])
    .where('province_id', '=', context.provinceId)
    .where('statement_id', '=', head.id)
    .orderBy('number')
    .execute();
  return { id: head.id, importedAt: head.imported_at, lines };
}

/**
 * Our orders that belong to that day: settled on it, or named by the platform's list whenever they were made (a payment at
 * midnight). Of these units only.
 */
export async function ordersOfDay(
  context: Context,
  { provider, day }: StatementKey,
  unitIds: readonly string[],
  listed: readonly string[],
): Promise<OurOrder[]> {
  const from = day.toZonedDateTime(VIETNAM).toInstant();
  const until = day.add({ days: 1 }).toZonedDateTime(VIETNAM).toInstant();
  const { rows } = await sql<OurOrder>`
    select id, dossier_id as "dossierId", dossier_code as "dossierCode", amount_vnd as "amountVnd", state, dispute
    from fees.online_order
    where province_id = ${context.provinceId} and provider = ${provider} and unit_id = any(${[...unitIds]}::uuid[])
      and ((settled_at >= ${from} and settled_at < ${until}) or id::text = any(${[...listed]}::text[]))
    order by id
  `.execute(context.db);
  return rows;
}

export async function notesOfDay(context: Context, key: StatementKey): Promise<DifferenceNote[]> {
  return context.db
    .selectFrom('fees.difference_note')
    .select([
      'order_reference as orderReference',
      'explanation',
      'written_at as writtenAt',
      'written_by_name as writtenByName',
    ])
    .where('province_id', '=', context.provinceId)
    .where('unit_id', '=', key.unitId)
    .where('provider', '=', key.provider)
    .where('day', '=', key.day)
    .orderBy('id')
    .execute();
}

export async function insertNote(
  context: Context,
  key: StatementKey,
  note: DifferenceNote,
  writtenBy: string,
): Promise<string> {
  const id = newId(context);
  await context.db
    .insertInto('fees.difference_note')
    .values({
      province_id: context.provinceId,
      id,
      unit_id: key.unitId,
      provider: key.provider,
      day: key.day,
      order_reference: note.orderReference,
      explanation: note.explanation,
      written_at: note.writtenAt,
      written_by: writtenBy,
      written_by_name: note.writtenByName,
    })
    .execute();
  return id;
}
