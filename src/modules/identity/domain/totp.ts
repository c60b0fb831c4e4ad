import { Secret, TOTP } from 'otpauth';

/** Seconds for which one code is shown. */
const TOTP_PERIOD = 30;
/** Steps before and after now whose codes count too: clocks of telephones differ. */
const WINDOW = 1;

/** Mã xác thực (TOTP, RFC 6238): six digits, SHA-1, 30 seconds: what every authenticator app can do. */
function totpOf(secret: string, userName: string): TOTP {
  return new TOTP({
    issuer: 'Motcua',
    label: userName,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: TOTP_PERIOD,
  });
}

/** What the QR code holds: the app reads secret and names from it. */
export function totpUri(secret: string, userName: string): string {
  return totpOf(secret, userName).toString();
}

/**
 * The 30-second step to which `code` belongs, if it is right now and later than `lastStep`: a code counts once.
 * Undefined for every other code.
 */
export function matchingStep(
  secret: string,
  code: string,
  at: Temporal.Instant,
  lastStep: number | null,
): number | undefined {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: at.epochMilliseconds, window: WINDOW });
  if (delta === null) return undefined;
  const step = Math.floor(at.epochMilliseconds / 1000 / TOTP_PERIOD) + delta;
  return lastStep !== null && step <= lastStep ? undefined : step;
}
