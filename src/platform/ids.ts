import { randomBytes } from 'node:crypto';

/** Where ids come from; the demo's seed uses a repeatable one. */
export interface Ids {
  /** A UUID of version 7 whose time part is `at`. */
  next(at: Temporal.Instant): string;
}

export const randomIds: Ids = { next: (at) => uuidV7(at, randomBytes(10)) };

/** UUID version 7 (RFC 9562) of 48 bits of milliseconds and 74 bits of `random` (at least 10 bytes). */
export function uuidV7(at: Temporal.Instant, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(at.epochMilliseconds / 2 ** 32));
  view.setUint32(2, at.epochMilliseconds >>> 0);
  bytes.set(random.subarray(0, 10), 6);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The moment at which a version 7 id was made, to the millisecond. */
export function momentOfId(id: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number.parseInt(id.replace('-', '').slice(0, 12), 16));
}

/** The year (UTC) in which a version 7 id was made: the partition in which the history of its subject stands. */
export function yearOfId(id: string): number {
  return momentOfId(id).toZonedDateTimeISO('UTC').year;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Is this text a UUID in the form we print them? */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** As many ids as are wanted in a row, all of one moment and in ascending order, after one that was just made: for bulk work. */
export function idsAfter(base: string): () => string {
  const head = base.slice(0, 28);
  let count = 0;
  return () => `${head}${(count++).toString(16).padStart(8, '0')}`;
}
