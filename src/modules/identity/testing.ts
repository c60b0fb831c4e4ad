import type { Context } from '#platform/context.ts';
import { openSession } from './open-session.ts';
import { findOfficerByUserName } from './sql/officers.ts';

/** A token of a new session of this officer, as if just signed in. */
export async function openSessionOf(context: Context, userName: string): Promise<string> {
  const officer = await findOfficerByUserName(context, userName);
  if (!officer) throw new Error(`no officer is called ${userName}`);
  const client = { address: '192.0.2.1', agent: 'test' };
  return (await openSession(context, { officerId: officer.id, client, awaitsTotp: false })).token;
}
