import { z } from 'zod';

/**
 * Long numbers that are nobody's: what officers rightly write into a reason or a note. The codes of dossiers and of
 * procedures, days, sums of money, and the numbers of parcels (two letters, nine digits, two letters).
 */
const HARMLESS: readonly RegExp[] = [
  /[A-Z0-9]{1,3}(?:\.[A-Z0-9]{1,3}){1,3}-\d{6}-\d{4,7}(?!\d)/g,
  /(?<![\d.])\d\.\d{6}(?:\.\d{3})?(?:\.00)*(?:\.[A-Z]\d{2})?(?![\d.]\d)/g,
  /(?<![\d.-])\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)/g,
  /(?<![\d.])\d{1,3}(?:\.\d{3})+\s?(?:đồng|VNĐ|VND)/gi,
  /(?<![A-Za-z])[A-Z]{2}\d{9}[A-Z]{2}(?![A-Za-z])/g,
];

/** Nine or more digits in a row, however grouped: an identity number, a telephone number, a bank account. */
function holdsNumber(text: string): boolean {
  const rest = HARMLESS.reduce((left, harmless) => left.replace(harmless, ' / '), text);
  return /\d{9}/.test(rest.replace(/[\s.-]/g, ''));
}

/** Words of an officer that go into the history or onto a slip, where no identity number may stand. */
export function freeText(maximum: number, missing?: string) {
  return z
    .string(missing)
    .max(maximum, 'platform.too-long')
    .refine((text) => !holdsNumber(text), 'dossiers.text-holds-number');
}

/** Ghi chú, ý kiến of a step: may be left out. */
export const note = freeText(500).default('');
