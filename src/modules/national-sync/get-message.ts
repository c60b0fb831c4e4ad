import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { NationalMessage } from './domain/message.ts';
import { findMessage } from './sql/messages.ts';

/** @throws Problem notFound */
export async function getMessage(context: Context, id: string): Promise<NationalMessage> {
  const message = await findMessage(context, id);
  if (!message) throw new Problem('notFound', 'national-sync.not-found');
  return message;
}
