/**
 * Quyền hạn, chức vụ của người ký, a line each (NĐ 30/2020, Phụ lục I, mục II.7): a deputy signs for the head, `KT.`, on a
 * line of its own. What was typed with `KT.` or in lines stays as it was typed.
 *
 * @example signatureLines('Phó Chủ tịch') // ['KT. Chủ tịch', 'Phó Chủ tịch']
 */
export function signatureLines(role: string): string[] {
  const lines = role
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [first, ...others] = lines;
  if (first === undefined || others.length > 0) return lines;
  const both = first.match(/^((?:TM|KT|TL|TUQ|Q)\. ?.+?),? (Phó .+)$/iu);
  if (both) return [both[1] ?? '', both[2] ?? ''];
  const deputy = first.match(/^Phó (.+)$/iu)?.[1];
  if (deputy === undefined) return [first];
  return [`KT. ${deputy.charAt(0).toLocaleUpperCase('vi')}${deputy.slice(1)}`, first];
}
