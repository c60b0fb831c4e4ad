import { z } from 'zod';
import { formatNumber } from '#ui/format.ts';
import type { InternalProcess } from '../domain/internal-process.ts';
import type { Values } from '../editable-rows.ts';
import { typedDate, typedRows } from '../form-parts.ts';
import { processDecision, stepFields } from './set-internal-process.ts';

/** How many empty rows stand after the steps of the process. */
const EMPTY_ROWS = 1;

/** Working hours as they are typed: `4`, `0,5`, `1,25`. In minutes. */
const hours = z
  .string('procedures.step-time')
  .regex(/^\d{1,4}([.,]\d{1,2})?$/, 'procedures.step-time')
  .transform((text) => Math.round(Number(text.replace(',', '.')) * 60))
  .refine((minutes) => minutes > 0, 'procedures.step-time');

const stepRow = z
  .object({ ...stepFields, hours })
  .transform(({ hours: minutes, ...step }) => ({ ...step, minutes }));

/** The form of an internal process. */
export const processForm = z.object({
  decision: processDecision,
  validFrom: typedDate('procedures.valid-from-missing'),
  steps: typedRows(stepRow).refine((steps) => steps.length > 0, 'procedures.steps-missing'),
});

/** The process as the form shows it at first, with an empty row to go on. */
export function processValues(process: InternalProcess): Values {
  const values: Record<string, readonly string[]> = {};
  for (const [row, { stage, name, role, minutes }] of process.steps.entries()) {
    values[`steps.${row}.stage`] = [stage];
    values[`steps.${row}.name`] = [name];
    values[`steps.${row}.role`] = [role];
    values[`steps.${row}.hours`] = [minutes === null ? '' : hoursText(minutes)];
  }
  for (let row = process.steps.length; row < process.steps.length + EMPTY_ROWS; row += 1)
    values[`steps.${row}.name`] = [''];
  return values;
}

/** Minutes as hours, as short as they are exact to the hundredth: 240 → '4', 45 → '0,75'. */
export function hoursText(minutes: number): string {
  const digits = minutes % 60 === 0 ? 0 : minutes % 30 === 0 ? 1 : 2;
  return formatNumber(minutes / 60, digits);
}
