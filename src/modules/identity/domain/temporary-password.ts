/** Letters and digits that are not mistaken for one another when read out or written down. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Bytes that `temporaryPassword` needs: twelve characters of about 59 bits. */
export const TEMPORARY_PASSWORD_BYTES = 12;

/** Mật khẩu tạm, for one sign-in: `k7wm-p3xa-9tqc`. A byte beyond the last whole multiple is reduced: a bias of 1/8 bit. */
export function temporaryPassword(random: Uint8Array): string {
  const letters = [...random.subarray(0, TEMPORARY_PASSWORD_BYTES)].map(
    (byte) => ALPHABET[byte % ALPHABET.length],
  );
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12)]
    .map((group) => group.join(''))
    .join('-');
}
