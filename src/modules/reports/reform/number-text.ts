import { z } from 'zod';
import { formatNumber } from '#ui/format.ts';
import { NO_DATA } from '../form/cell-text.ts';

/** '1.234,5' as people type it; an empty field is no number. */
export const typedNumber = z
  .string()
  .regex(/^(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,2})?$/, 'reports.manual-value')
  .transform((text) => Number(text.replaceAll('.', '').replace(',', '.')))
  .optional();

/** '1.234,50' or 'chưa có dữ liệu'. */
export function numberText(value: number | null): string {
  return value === null ? NO_DATA : formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

/** '1234,5' as it stands in a field to be changed. */
export function fieldText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value).replace('.', ',');
}
