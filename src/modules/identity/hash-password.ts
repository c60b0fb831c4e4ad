import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id: 19 MiB, two passes, one lane; about 20 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep. */
export function hashPassword(password: string): Promise<string> {
  return hash(plain(password), COST);
}

export function isPassword(password: string, passwordHash: string): Promise<boolean> {
  return verify(passwordHash, plain(password));
}

let unknown: Promise<string> | undefined;

/** Takes as long as a real comparison: who guesses user names shall not hear from the time which ones exist. */
export async function comparePasswordOfNobody(password: string): Promise<void> {
  unknown ??= hashPassword('nobody has this password');
  await isPassword(password, await unknown);
}

/** As forms send it: trimmed, every accented letter in one form. Programs may send it otherwise. */
function plain(password: string): string {
  return password.normalize('NFC').trim();
}
