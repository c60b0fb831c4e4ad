import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

function key(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'motcua', 'totp-secret', 32));
}

/** The secret of an authenticator app as it stands in the database (AES-256-GCM), good for this officer only. */
export function sealSecret(totpSecret: string, officerId: string, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(secret), nonce).setAAD(Buffer.from(officerId));
  const body = Buffer.concat([cipher.update(totpSecret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${nonce.toString('base64url')}.${body.toString('base64url')}`;
}

/** @throws Error if the text was changed, stands at another officer, or another secret is in use */
export function openSecret(sealed: string, officerId: string, secret: string): string {
  const [nonce = '', body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key(secret), Buffer.from(nonce, 'base64url'), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(officerId)).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}
