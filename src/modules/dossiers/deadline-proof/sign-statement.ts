import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { Context } from '#platform/context.ts';
import { keyOf } from '#platform/personal/personal-text.ts';
import type { DeadlineStatement, SignedStatement } from '../domain/proof/statement.ts';

const PURPOSE = 'deadline-proof';
/** PKCS 8 in front of the 32 bytes of an Ed25519 key. */
const PKCS8 = Buffer.from('30 2e 02 01 00 30 05 06 03 2b 65 70 04 22 04 20'.replaceAll(' ', ''), 'hex');

/** The statement with the signature of this installation; whoever has the public key can tell it from another. */
export function signStatement(context: Context, statement: DeadlineStatement): SignedStatement {
  const text = Buffer.from(JSON.stringify(statement), 'utf8');
  return { statement, signature: sign(null, text, privateKey(context)).toString('base64url') };
}

/** The public half of the key: 32 bytes in base64url. It stays the same as long as the installation's secret does. */
export function publicKeyOf(context: Context): string {
  return String(createPublicKey(privateKey(context)).export({ format: 'jwk' }).x);
}

/** A short form of the public key that people can compare: `3f2a 91c0 …`. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(publicKey).digest('hex').slice(0, 24);
  return hash.match(/.{4}/g)?.join(' ') ?? hash;
}

function privateKey(context: Context): KeyObject {
  const der = Buffer.concat([PKCS8, keyOf(context.secret, PURPOSE)]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}
