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

/** What kept it, in words; what the portal itself said stands behind. */
export function faultWords(fault: string): string {
  const [kind, ...rest] = fault.split(' ');
  const said = rest.length > 0 ? ` (${rest.join(' ')})` : '';
  switch (kind) {
    case 'unreachable':
      return `Không kết nối được${said}`;
    case 'sign-in':
      return `Cổng không cho đăng nhập${said}`;
    case 'answer':
      return `Cổng không nhận${said}`;
    default:
      return 'Không còn hồ sơ này';
  }
}
