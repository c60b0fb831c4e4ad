/**
 * The text as it is searched: without marks and capitals, đ as d, one blank between words.
 * 'Đăng  ký khai sinh' → 'dang ky khai sinh'. Both what is searched and what is typed are folded.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The folded words of a search text: a record is found when it holds every one of them. */
export function foldedWords(text: string): string[] {
  return foldVietnamese(text)
    .split(' ')
    .filter((word) => word !== '');
}
