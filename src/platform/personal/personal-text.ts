import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 'v1';

/** The key of one purpose, from the installation's secret: what one key opens, the others do not. */
export function keyOf(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'motcua', purpose, 32));
}

/** Personal data as it stands in the database (AES-256-GCM); two times the same text differ. */
export function encryptText(text: string, secret: string, purpose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, purpose), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, nonce.toString('base64url'), body.toString('base64url')].join('.');
}

/** @throws Error if the text was changed, or another secret or purpose is in use */
export function decryptText(text: string, secret: string, purpose: string): string {
  const [version, nonce = '', body = ''] = text.split('.');
  if (version !== VERSION) throw new Error('unknown encryption of personal data');
  const bytes = Buffer.from(body, 'base64url');
  const key = keyOf(secret, purpose);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}
