import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 'v1';

function key(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'motcua', purpose, 32));
}

/** A personal identity number as it stands in the database (AES-256-GCM); two times the same number differ. */
export function encryptNumber(number: string, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(secret, 'personal-number'), nonce);
  const body = Buffer.concat([cipher.update(number, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, nonce.toString('base64url'), body.toString('base64url')].join('.');
}

/** @throws Error if the text was changed or another secret is in use */
export function decryptNumber(text: string, secret: string): string {
  const [version, nonce = '', body = ''] = text.split('.');
  if (version !== VERSION) throw new Error('unknown encryption of a personal number');
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    key(secret, 'personal-number'),
    Buffer.from(nonce, 'base64url'),
  );
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}

/** Finds a number without reading any: the same number of the same kind always gives the same index. */
export function blindIndex(kind: string, number: string, secret: string): string {
  return createHmac('sha256', key(secret, 'personal-index')).update(`${kind}:${number}`).digest('base64url');
}

/** What a screen shows to those who need not know it: the last three characters. */
export function maskNumber(number: string): string {
  return `${'•'.repeat(Math.max(0, number.length - 3))}${number.slice(-3)}`;
}
