/** Cán bộ, công chức: a person who works with the system, and the state of the account. */
export interface Officer {
  readonly id: string;
  readonly userName: string;
  readonly fullName: string;
  /** Chức vụ, as printed under a signature; '' where none. */
  readonly position: string;
  /** The unit the person belongs to; roles may be held elsewhere too. */
  readonly unitId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  /** Secret of the authenticator app, encrypted; null where no second factor is asked for. */
  readonly totpSecret: string | null;
  /** The last 30-second step for which a code was used: a code counts once. */
  readonly totpLastStep: number | null;
  /** Wrong passwords and codes in a row. */
  readonly failedAttempts: number;
  readonly lockedUntil: Temporal.Instant | null;
  readonly disabledAt: Temporal.Instant | null;
}

/** The name one signs in with: small Latin letters, digits, and `.`, `_`, `-` between them. */
export const USER_NAME = /^[a-z0-9][a-z0-9._-]{2,39}$/;

export function isLocked(officer: Pick<Officer, 'lockedUntil'>, now: Temporal.Instant): boolean {
  return officer.lockedUntil !== null && Temporal.Instant.compare(now, officer.lockedUntil) < 0;
}
