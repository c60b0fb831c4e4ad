import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import type { Tone } from '#ui/tag.tsx';
import type { MessageState, NationalMessage } from './domain/message.ts';

export const STATE_WORDS: Readonly<Record<MessageState, { text: string; tone: Tone }>> = {
  waiting: { text: 'Chờ gửi', tone: 'info' },
  sending: { text: 'Đang gửi', tone: 'info' },
  sent: { text: 'Đã gửi', tone: 'success' },
  failed: { text: 'Không gửi được', tone: 'danger' },
  cancelled: { text: 'Bỏ qua', tone: 'neutral' },
};

/** What happened, as the history says it. */
export function eventWords(context: Context, { eventType }: Pick<NationalMessage, 'eventType'>): string {
  return say(context, `event.${eventType.replaceAll('.', '-').toLowerCase()}`);
}
