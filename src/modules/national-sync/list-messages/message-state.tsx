import { formatDateTime } from '#ui/format.ts';
import { Tag } from '#ui/tag.tsx';
import { isLate, type NationalMessage } from '../domain/message.ts';
import { faultWords, STATE_WORDS } from '../words.ts';

/** State in words, with when it went out, or why not and when it is tried again. */
export function MessageState({ message, now }: { message: NationalMessage; now: Temporal.Instant }) {
  const { text, tone } = STATE_WORDS[message.state];
  const { sentAt, lastError, nextAttemptAt, state } = message;
  const again = state === 'waiting' ? `; gửi lại lúc ${formatDateTime(nextAttemptAt)}` : '';
  return (
    <>
      <Tag tone={tone}>{text}</Tag> {isLate(message, now) ? <Tag tone="danger">Muộn</Tag> : null}
      {sentAt ? <div>{formatDateTime(sentAt)}</div> : null}
      {lastError ? <div>{`${faultWords(lastError)}${again}`}</div> : null}
    </>
  );
}
