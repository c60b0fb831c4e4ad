import { sql } from 'kysely';
import { VIETNAM, vietnamDate } from '#platform/clock.ts';
import { type Context, newId } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { PaymentMethod, Receipt } from '../domain/payment.ts';

explainConstraint('payment_once', () => new Problem('conflict', 'fees.already-paid'));

/** How the money of one line came in. */
export interface Booking {
  readonly obligation: Obligation;
  readonly method: PaymentMethod;
  readonly reference: string;
  /** The order at a platform, when it came by one. */
  readonly order?: { readonly id: string; readonly provider: string };
}

/**
 * One book of receipts at a time: without the lock two receipts at once would want the same number, and one would fail.
 * The lock ends with the transaction; one that is undone leaves no gap.
 */
export async function lockBook(context: Context, unitId: string): Promise<void> {
  const book = `fees:${context.provinceId}:${unitId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${book}, 0))`.execute(context.db);
}

/**
 * Books the payment of a line and gives it the next number of the unit's book of the year. The caller holds `lockBook`.
 * @throws Problem conflict fees.already-paid when somebody else was faster
 */
export async function bookPayment(context: Context, booking: Booking): Promise<Receipt> {
  const { payable, kind, dueVnd, round } = booking.obligation;
  const now = context.clock.now();
  const paymentId = newId(context);
  const officer = context.actor.kind === 'officer' ? context.actor : undefined;
  await context.db
    .insertInto('fees.payment')
    .values({
      province_id: context.provinceId,
      id: paymentId,
      dossier_id: payable.dossierId,
      dossier_code: payable.dossierCode,
      line: payable.line,
      round,
      kind,
      method: booking.method,
      amount_vnd: dueVnd,
      unit_id: payable.unitId,
      channel: payable.channel,
      procedure_code: payable.procedureCode,
      reference: booking.reference,
      provider: booking.order?.provider ?? null,
      order_id: booking.order?.id ?? null,
      paid_at: now,
      paid_on: vietnamDate(now),
      taken_by: officer?.officerId ?? null,
    })
    .execute();
  return insertReceipt(context, payable.unitId, paymentId, officer?.name ?? 'Hệ thống thanh toán trực tuyến');
}

/** What a book of this year is called: `AA-26E`; the letters and the template are settings. */
function bookOf(context: Context, now: Temporal.Instant) {
  const { year } = now.toZonedDateTimeISO(VIETNAM);
  const { template, letters } = context.config.receipts;
  return { year, template, series: `${letters}-${String(year).slice(2)}E` };
}

async function insertReceipt(
  context: Context,
  unitId: string,
  paymentId: string,
  issuedByName: string,
): Promise<Receipt> {
  const now = context.clock.now();
  const { year, template, series } = bookOf(context, now);
  const id = newId(context);
  const officerId = context.actor.kind === 'officer' ? context.actor.officerId : null;
  const { rows } = await sql<{ number: number }>`
    insert into fees.receipt (province_id, unit_id, year, series, number, number_before, id, payment_id, template_code,
      issued_at, issued_by, issued_by_name)
    select ${context.provinceId}, ${unitId}, ${year}, ${series}, coalesce(max(number), 0) + 1, max(number), ${id},
      ${paymentId}, ${template}, ${now}, ${officerId}, ${issuedByName}
    from fees.receipt
    where province_id = ${context.provinceId} and unit_id = ${unitId} and year = ${year} and series = ${series}
    returning number
  `.execute(context.db);
  const number = rows[0]?.number;
  if (number === undefined) throw new Error('the book gave no number');
  return { id, templateCode: template, series, number, issuedAt: now, issuedByName };
}
