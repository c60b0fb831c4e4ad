import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { enqueueSending } from '../deliver/enqueue-sending.ts';
import { canDo, type Notice, type NoticeVerb } from '../domain/notice.ts';
import { getNotice } from '../sql/notice-rows.ts';
import { cancel, tryAgain } from '../sql/outbox.ts';

/** Gửi lại: what failed or was cancelled is tried again, from now on and as long as a new notice. */
export async function retryNotice(context: Context, id: string): Promise<Notice> {
  const notice = await authorizeDeed(context, id, 'retry');
  if (!(await tryAgain(context, notice))) throw notInThisState();
  await record(context, { type: 'notice.retried', ...about(notice) });
  await enqueueSending(context, id);
  return notice;
}

/** Không gửi nữa: for an address that was typed wrong, or news that has become pointless. */
export async function cancelNotice(context: Context, id: string): Promise<Notice> {
  const notice = await authorizeDeed(context, id, 'cancel');
  if (!(await cancel(context, notice))) throw notInThisState();
  await record(context, { type: 'notice.cancelled', ...about(notice) });
  return notice;
}

/** @throws Problem notFound outside the scope, forbidden without the right, conflict in another state */
async function authorizeDeed(context: Context, id: string, verb: NoticeVerb): Promise<Notice> {
  authorize(context, 'notices.decide');
  const notice = await getNotice(context, id);
  authorize(context, 'notices.decide', notice.unitId);
  if (!canDo(verb, notice.state)) throw notInThisState();
  return notice;
}

function notInThisState(): Problem {
  return new Problem('conflict', 'notices.not-in-this-state');
}

function about({ id, unitId, channel, template, subjectId, state }: Notice) {
  const data = { channel, template, noticeAbout: subjectId, from: state };
  return { subjectKind: 'notice', subjectId: id, unitId, data };
}
