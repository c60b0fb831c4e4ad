/** Đồng bộ Cổng Dịch vụ công quốc gia: what the command line needs of the outbox. */
export { sendDueMessages } from './deliver/send-due.ts';
export { MESSAGE_STATES, type MessageState } from './domain/message.ts';
export { eventWords, faultWords, STATE_WORDS } from './words.ts';
