import { z } from 'zod';
import { exchange } from '#modules/dossiers/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import { eventText } from '#platform/audit/event-text.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { record } from '#platform/audit/record.ts';
import type { NationalPortal } from '#platform/config/config.ts';
import type { Context } from '#platform/context.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { defineJobInSteps } from '#platform/jobs/job.ts';
import { nextAttempt } from '#platform/outbox/next-attempt.ts';
import { LONGEST_PAUSE_MINUTES, type NationalMessage } from '../domain/message.ts';
import { getMessage } from '../get-message.ts';
import { claimMessage, markFailed, markSent, nextOf } from '../sql/outbox.ts';
import { callPortal, type PortalAnswer } from './portal-client.ts';

interface Delivery {
  readonly message: NationalMessage;
  readonly portal: NationalPortal;
  readonly call: string;
  readonly body: object;
}

/**
 * Tells the portal of one event: takes the message, calls with no transaction open, writes down how it went, and has the next one of
 * the same dossier sent. It never fails for a portal that is down: when to try again stands in the row.
 */
export const sendMessage = defineJobInSteps({
  name: 'national-sync.send',
  payload: z.object({ messageId: z.uuid() }),
  async runInSteps(inTransaction, { messageId }) {
    const delivery = await inTransaction((context) => prepare(context, messageId));
    if (!delivery) return;
    const answer = await callPortal(delivery.portal, delivery.call, delivery.body);
    await inTransaction((context) => settle(context, delivery.message, answer));
  },
});

/** Has a message sent after the commit; asked twice while it still waits in the queue, it stands there once. */
export function enqueueSending(context: Context, messageId: string): Promise<void> {
  return enqueue(context, sendMessage.name, { messageId }, `${sendMessage.name}:${messageId}`);
}

async function prepare(context: Context, messageId: string): Promise<Delivery | undefined> {
  const portal = context.config.nationalPortal;
  if (!portal || !(await claimMessage(context, messageId))) return undefined;
  const message = await getMessage(context, messageId);
  const told = exchange.nationalEventOf(message.eventType);
  const snapshot = told && (await exchange.nationalSnapshot(context, message.dossierId, told.state));
  // Nothing that anybody could mend: the message stands with its fault.
  if (!told || !snapshot) {
    await markFailed(context, message, 'no-such-dossier', undefined);
    return undefined;
  }
  if (told.call === 'record')
    return {
      message,
      portal,
      call: 'DongBoHoSoMC',
      body: { isUpdating: !told.first, data: [snapshot.item] },
    };
  const data = [await progressItem(context, message, snapshot, String(told.state))];
  return { message, portal, call: 'CapNhatTienDoHoSoMC', body: { data } };
}

/** An item of CapNhatTienDoHoSoMC: who did what at which unit, and where the dossier stands. */
async function progressItem(
  context: Context,
  message: NationalMessage,
  snapshot: exchange.NationalSnapshot,
  state: string,
): Promise<Record<string, string>> {
  const event = (await historyOf(context, message.dossierId)).find(({ seq }) => seq === message.seq);
  const unit = message.unitId ? (await unitNames(context, [message.unitId])).get(message.unitId) : undefined;
  const values: readonly (readonly [string, string])[] = [
    ['MaHoSo', snapshot.code],
    ['NguoiXuLy', event?.actorKind === 'officer' ? (event.actorName ?? '') : ''],
    ['ChucDanh', ''],
    ['ThoiDiemXuLy', exchange.writeNationalMoment(message.happenedAt)],
    ['PhongBanXuLy', unit ?? ''],
    ['NoiDungXuLy', event ? eventText(context, event) : ''],
    ['TrangThai', state],
    ['NgayBatDau', snapshot.receivedAt],
    ['NgayKetThucTheoQuyDinh', snapshot.dueAt],
  ];
  return Object.fromEntries(values);
}

async function settle(context: Context, message: NationalMessage, answer: PortalAnswer): Promise<void> {
  if (!answer.taken) return settleFault(context, message, answer.fault);
  await markSent(context, message.id);
  const next = await nextOf(context, message.dossierId);
  if (next) await enqueueSending(context, next);
}

async function settleFault(context: Context, message: NationalMessage, fault: string): Promise<void> {
  const next = nextAttempt(message.attempts, context.clock.now(), {
    giveUpAt: message.giveUpAt,
    longestMinutes: LONGEST_PAUSE_MINUTES,
  });
  if (!(await markFailed(context, message, fault, next)) || next) return;
  const { id: subjectId, dossierId } = message;
  const unitId = message.unitId ?? undefined;
  const data = { dossierId, attempts: message.attempts };
  await record(context, {
    type: 'nationalMessage.failed',
    subjectKind: 'nationalMessage',
    subjectId,
    unitId,
    data,
  });
}
