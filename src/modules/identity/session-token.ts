import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: what the browser carries. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token: who reads the table cannot use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
