import { Secret, TOTP } from 'otpauth';
import type { Context } from '#platform/context.ts';
import type { Officer } from './domain/officer.ts';
import { openSession } from './open-session.ts';
import { sealSecret } from './second-factor/seal-secret.ts';
import { findOfficerByUserName, updateOfficer } from './sql/officers.ts';

/** The officer of the demo with this user name. */
export async function officerNamed(context: Context, userName: string): Promise<Officer> {
  const officer = await findOfficerByUserName(context, userName);
  if (!officer) throw new Error(`no officer is called ${userName}`);
  return officer;
}

/** A token of a new session of this officer, as if just signed in. */
export async function openSessionOf(context: Context, userName: string): Promise<string> {
  const { id: officerId } = await officerNamed(context, userName);
  const client = { address: '192.0.2.1', agent: 'test' };
  return (await openSession(context, { officerId, client, awaitsTotp: false })).token;
}

/** Switches the second factor on for this officer; gives the secret of the app. */
export async function makeTotp(context: Context, userName: string): Promise<string> {
  const { id } = await officerNamed(context, userName);
  const secret = new Secret({ size: 20 }).base32;
  await updateOfficer(context, id, {
    totp_secret: sealSecret(secret, id, context.secret),
    totp_last_step: null,
  });
  return secret;
}

/** The code that an authenticator app shows at this instant. */
export function totpCodeAt(secret: string, at: Temporal.Instant): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.epochMilliseconds });
}
