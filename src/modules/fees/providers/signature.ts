import { createHmac, timingSafeEqual } from 'node:crypto';

/** The fields of a message, without its signature. */
export type SignedFields = Readonly<Record<string, string | number>>;

/**
 * HMAC-SHA256 in hex over the fields in the order of their names, `name=value` joined by `&`, both percent-encoded, so that no
 * value can pass for two.
 */
export function signFields(fields: SignedFields, secret: string): string {
  const text = Object.keys(fields)
    .toSorted()
    .map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(String(fields[name]))}`)
    .join('&');
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** Was this signature made with our secret over just these fields? In a time that tells nothing. */
export function isSigned(fields: SignedFields, signature: string, secret: string): boolean {
  const expected = Buffer.from(signFields(fields, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
