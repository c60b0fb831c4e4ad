import { createHash } from 'node:crypto';

/** From the first byte of the file to the signature, and from behind it to the end: what a PDF signature covers. */
const COVERED = /\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/** In a CMS signature: the attribute messageDigest (1.2.840.113549.1.9.4), a set of one octet string. */
const DIGEST_ATTRIBUTE = Buffer.from('06092a864886f70d010904', 'hex');

/** The hash by the length of the digest, in bytes. */
const HASHES: Readonly<Record<number, string>> = { 20: 'sha1', 32: 'sha256', 48: 'sha384', 64: 'sha512' };

/**
 * Tệp có chữ ký số: is this a PDF whose signature covers the whole file, with the digest of exactly these bytes in it? So a
 * scan has none, and neither has a signed file that was changed afterwards. Whose certificate it is, and whether it was valid,
 * is not examined here: that needs the trust list of the licensed authorities (Luật Giao dịch điện tử 20/2023/QH15).
 */
export function hasDigitalSignature(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 5).equals(Buffer.from('%PDF-'))) return false;
  return [...file.toString('latin1').matchAll(COVERED)].some(([, before, from, length]) =>
    isSigned(file, Number(before), Number(from), Number(length)),
  );
}

function isSigned(file: Buffer, before: number, from: number, length: number): boolean {
  if (before >= from || from + length !== file.length) return false;
  const hex = /<([0-9A-Fa-f\s]+)>/.exec(file.toString('latin1', before, from))?.[1] ?? '';
  const signature = Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
  const digest = digestIn(signature);
  const algorithm = HASHES[digest.length];
  if (!algorithm) return false;
  const covered = createHash(algorithm).update(file.subarray(0, before)).update(file.subarray(from)).digest();
  return covered.equals(digest);
}

/** The digest that the signature was made over; empty where it names none. */
function digestIn(signature: Buffer): Buffer {
  const at = signature.indexOf(DIGEST_ATTRIBUTE);
  if (at < 0) return Buffer.alloc(0);
  // Behind the attribute's name: set (31), its length, octet string (04), its length.
  const [set, , octets, length = 0] = signature.subarray(at + DIGEST_ATTRIBUTE.length);
  if (set !== 0x31 || octets !== 0x04) return Buffer.alloc(0);
  const start = at + DIGEST_ATTRIBUTE.length + 4;
  return signature.subarray(start, start + length);
}
