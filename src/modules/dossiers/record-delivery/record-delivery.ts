import { z } from 'zod';
import { authorize, getOfficer } from '#platform/authorization.ts';
import { VIETNAM, vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { APOLOGY_CHANNELS, type ApologyChannel, type ApologyLetter } from '../domain/apology.ts';
import type { Dossier } from '../domain/dossier.ts';
import { freeText } from '../domain/free-text.ts';
import { getApology, insertDelivery } from '../sql/apologies.ts';
import { changeDossier } from '../sql/change-dossier.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { changedMeanwhile } from '../transition/changed-meanwhile.ts';

export const deliveryFields = {
  channel: z.enum(APOLOGY_CHANNELS, 'dossiers.delivery-channel'),
  note: freeText(500, 'dossiers.delivery-note').min(5, 'dossiers.delivery-note'),
};

export interface DeliveryInput {
  readonly channel: ApologyChannel;
  readonly deliveredOn: Temporal.PlainDate;
  readonly note: string;
}

/** The letter, for an officer of the office that received the dossier. @throws Problem conflict if it was delivered */
export async function loadDeliverable(
  context: Context,
  id: string,
  number: string,
): Promise<{ readonly dossier: Dossier; readonly letter: ApologyLetter }> {
  const dossier = await getDossier(context, id);
  authorize(context, 'dossiers.record-delivery', dossier.receivingUnitId);
  const letter = await getApology(context, id, number);
  if (letter.delivery) throw new Problem('conflict', 'dossiers.delivered-already');
  return { dossier, letter };
}

/** Ghi việc giao văn bản xin lỗi: how, when, and what shows it; once. @throws Problem invalid at deliveredOn */
export async function recordDelivery(
  context: Context,
  id: string,
  number: string,
  { channel, deliveredOn, note }: DeliveryInput,
): Promise<void> {
  const { dossier, letter } = await loadDeliverable(context, id, number);
  const now = context.clock.now();
  const isAfter = (at: Temporal.Instant) => Temporal.PlainDate.compare(deliveredOn, vietnamDate(at)) > 0;
  if (isAfter(now) || Temporal.PlainDate.compare(deliveredOn, vietnamDate(letter.signedAt)) < 0)
    throw invalidField('deliveredOn', 'dossiers.delivery-day');
  // Delivered today: now; on a day before: what is known is the day.
  const deliveredAt = deliveredOn.equals(vietnamDate(now))
    ? now
    : deliveredOn.toZonedDateTime(VIETNAM).toInstant();
  const recordedBy = getOfficer(context).officerId;
  await insertDelivery(context, id, letter.number, { channel, deliveredAt, note, fileId: null, recordedBy });
  const data = { letter: letter.number, deliveryChannel: channel, note };
  const fact = { type: 'dossier.apology-delivered', unitId: dossier.receivingUnitId, data };
  if (!(await changeDossier(context, dossier, fact))) throw await changedMeanwhile(context, id);
}
