import type { Sender } from './sender.ts';

/** What stands before the id of a message that nobody got. */
export const FAKE_PREFIX = 'fake:';

/** For tests and the demo: sends nothing, and the notice says so for ever by the id of its message. */
export const fakeSender: Sender = {
  send: async ({ id }) => ({ providerMessageId: `${FAKE_PREFIX}${id}` }),
};
