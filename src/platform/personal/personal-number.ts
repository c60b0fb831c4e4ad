import { createHmac } from 'node:crypto';
import { decryptText, encryptText, keyOf } from './personal-text.ts';

const PURPOSE = 'personal-number';

/** A personal identity number as it stands in the database (AES-256-GCM); two times the same number differ. */
export function encryptNumber(number: string, secret: string): string {
  return encryptText(number, secret, PURPOSE);
}

/** @throws Error if the text was changed or another secret is in use */
export function decryptNumber(text: string, secret: string): string {
  return decryptText(text, secret, PURPOSE);
}

/** Finds a number without reading any: the same number of the same kind always gives the same index. */
export function blindIndex(kind: string, number: string, secret: string): string {
  return createHmac('sha256', keyOf(secret, 'personal-index'))
    .update(`${kind}:${number}`)
    .digest('base64url');
}

/** What a screen shows to those who need not know it: the last three characters. */
export function maskNumber(number: string): string {
  return `${'•'.repeat(Math.max(0, number.length - 3))}${number.slice(-3)}`;
}
