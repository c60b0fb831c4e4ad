import type { Config } from '#platform/config/config.ts';
import type { NoticeText } from '../domain/compose.ts';
import type { NoticeChannel } from '../domain/notice.ts';
import { fakeSender } from './fake-sender.ts';
import { smtpSender } from './smtp-sender.ts';

/** One notice on its way: `id` is the same at every attempt, so that a receiver can drop what it has already. */
export interface Message {
  readonly id: string;
  readonly recipient: string;
  readonly text: NoticeText;
}

/** Why a message did not go out. A permanent fault comes back however often one tries. */
export interface Fault {
  readonly permanent: boolean;
  readonly code: FaultCode;
}

/** A code, because the words of a mail server often hold the recipient's address. */
export type FaultCode =
  | `recipient-refused ${number}`
  | `message-refused ${number}`
  | `temporarily-refused ${number}`
  | 'sender-refused'
  | 'unreachable'
  | 'not-configured';

export type Outcome = { readonly providerMessageId: string } | { readonly fault: Fault };

/** One way to reach citizens. It answers a fault and throws only for what is broken in the program. */
export interface Sender {
  send(message: Message): Promise<Outcome>;
}

/** The sender of a channel; undefined where this installation has none. */
export function findSender(config: Config, channel: NoticeChannel): Sender | undefined {
  if (channel === 'email') return config.smtp && smtpSender(config.smtp);
  return config[channel] === 'fake' ? fakeSender : undefined;
}

/** May notices of this channel be made here? */
export function isConfigured(config: Config, channel: NoticeChannel): boolean {
  return channel === 'email' ? config.smtp !== undefined : config[channel] !== undefined;
}
