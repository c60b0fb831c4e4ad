import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { enqueueSending } from '../deliver/send-message.job.ts';
import { canDo, type NationalMessage } from '../domain/message.ts';
import { getMessage } from '../get-message.ts';
import { cancel, tryAgain } from '../sql/outbox.ts';

/** Gửi lại: what was given up or cancelled is tried again, as long as a new message. */
export async function retryMessage(context: Context, id: string): Promise<NationalMessage> {
  const message = await messageFor(context, id, 'retry');
  if (!(await tryAgain(context, message))) throw elsewhere();
  await record(context, { type: 'nationalMessage.retried', ...about(message) });
  await enqueueSending(context, id);
  return message;
}

/** Bỏ qua: the portal is not told of this event; those after it go on. */
export async function cancelMessage(context: Context, id: string): Promise<NationalMessage> {
  const message = await messageFor(context, id, 'cancel');
  if (!(await cancel(context, message))) throw elsewhere();
  await record(context, { type: 'nationalMessage.cancelled', ...about(message) });
  return message;
}

/** @throws Problem forbidden without the right, notFound, conflict in another state */
async function messageFor(context: Context, id: string, verb: 'retry' | 'cancel'): Promise<NationalMessage> {
  authorize(context, 'national-sync.decide');
  const message = await getMessage(context, id);
  if (!canDo(verb, message.state)) throw elsewhere();
  return message;
}

function elsewhere(): Problem {
  return new Problem('conflict', 'national-sync.not-in-this-state');
}

function about({ id, unitId, dossierId, state }: NationalMessage) {
  const data = { dossierId, from: state };
  return { subjectKind: 'nationalMessage', subjectId: id, unitId: unitId ?? undefined, data };
}
