const SMALLEST = 1 << 16;

/** The codes of a file that have been read: says of each whether it stood there before. */
export interface SeenCodes {
  /** True the first time. */
  add(code: string): boolean;
}

/**
 * Keeps of each code 64 bits in a table that grows by doubling: 16 bytes a code where a Set of texts takes about 100. That two codes of a
 * file of a million share their 64 bits has a chance of one in thirty million.
 */
export function seenCodes(): SeenCodes {
  let table = new BigUint64Array(SMALLEST);
  let count = 0;
  return {
    add(code) {
      if (!put(table, hashOf(code))) return false;
      count += 1;
      if (count * 2 > table.length) table = doubled(table);
      return true;
    },
  };
}

function put(table: BigUint64Array, hash: bigint): boolean {
  const mask = table.length - 1;
  for (let at = Number(hash & BigInt(mask)); ; at = (at + 1) & mask) {
    if (table[at] === hash) return false;
    if (table[at] === 0n) {
      table[at] = hash;
      return true;
    }
  }
}

function doubled(table: BigUint64Array): BigUint64Array<ArrayBuffer> {
  const larger = new BigUint64Array(table.length * 2);
  for (const hash of table) if (hash !== 0n) put(larger, hash);
  return larger;
}

/** Two 32-bit hashes (FNV-1a and a multiplicative one) side by side; never 0, which marks a free place. */
function hashOf(code: string): bigint {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let at = 0; at < code.length; at += 1) {
    const unit = code.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two + unit, 0x85ebca6b) ^ (two >>> 13);
  }
  return (BigInt(one >>> 0) << 32n) | BigInt((two >>> 0) | 1);
}
