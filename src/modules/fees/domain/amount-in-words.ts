const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const BILLION = 1_000_000_000;
const GROUPS = ['', ' nghìn', ' triệu'] as const;

/**
 * Số tiền bằng chữ, as a receipt writes it: 1250000 → 'Một triệu hai trăm năm mươi nghìn đồng'. Whole đồng, not negative,
 * up to Number.MAX_SAFE_INTEGER.
 */
export function amountInWords(amountVnd: number): string {
  const words = amountVnd === 0 ? 'không' : numberInWords(amountVnd, false);
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`;
}

/** `padded`: it stands behind a larger group, so its missing hundreds are said. */
function numberInWords(value: number, padded: boolean): string {
  if (value >= BILLION) {
    const rest = value % BILLION;
    const head = `${numberInWords(Math.floor(value / BILLION), padded)} tỷ`;
    return rest === 0 ? head : `${head} ${numberInWords(rest, true)}`;
  }
  const parts: string[] = [];
  for (const place of [2, 1, 0] as const) {
    const group = Math.floor(value / 1000 ** place) % 1000;
    if (group > 0) parts.push(`${groupInWords(group, padded || parts.length > 0)}${GROUPS[place]}`);
  }
  return parts.join(' ');
}

/** 1 to 999; 'linh' stands for tens that are missing between hundreds and ones. */
function groupInWords(group: number, padded: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  if (hundreds > 0 || padded) words.push(`${DIGITS[hundreds]} trăm`);
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(`${DIGITS[tens]} mươi`);
  else if (ones > 0 && words.length > 0) words.push('linh');
  if (ones > 0) words.push(onesInWords(ones, tens));
  return words.join(' ');
}

function onesInWords(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  if (ones === 5 && tens > 0) return 'lăm';
  return DIGITS[ones] ?? '';
}
