import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { NOTICE_CHANNELS, type NoticeChannel } from '../domain/notice.ts';
import { isConfigured } from '../senders/sender.ts';
import { type NoticeFilter, type NoticePage, pageOfNotices } from '../sql/notice-rows.ts';

/** The notices of the actor's units, the newest first. */
export function listNotices(context: Context, filter: NoticeFilter): Promise<NoticePage> {
  authorize(context, 'notices.read');
  return pageOfNotices(context, filter);
}

/** The channels of which notices are made here. */
export function configuredChannels(context: Context): NoticeChannel[] {
  return NOTICE_CHANNELS.filter((channel) => isConfigured(context.config, channel));
}
