/** Shortest password, in characters; length is what makes a password strong. */
export const PASSWORD_LENGTH = 10;
/** Longest password, in characters: enough for a sentence, too short to make hashing a burden. */
export const PASSWORD_MAXIMUM = 200;

/** What is wrong with a new password, as a message code; undefined if nothing is. */
export function passwordFault(password: string, userName: string): string | undefined {
  const plain = password.normalize('NFC').trim();
  if ([...plain].length < PASSWORD_LENGTH) return 'identity.password-too-short';
  if ([...plain].length > PASSWORD_MAXIMUM) return 'identity.password-too-long';
  if (plain.toLowerCase() === userName.toLowerCase()) return 'identity.password-is-user-name';
  return undefined;
}
