import { z } from 'zod';
import { formatDate, parseVietnameseDate } from '#ui/format.ts';
import type { ProcedureBundle } from '../domain/bundle.ts';
import type { BundleStep, StepTimeLimit } from '../domain/bundle-content.ts';
import { bundleVersionSchema } from './set-bundle-version.ts';

/** As many rows as the form offers beyond the steps there are. */
const FREE_ROWS = 2;

type Values = Readonly<Record<string, readonly string[]>>;

/** The fields of the form for a version: one line a step, its inputs as "birth:03, residence". */
export function valuesOf({ name, validFrom, verified, content }: ProcedureBundle): Values {
  const values: Record<string, string> = {
    name,
    validFrom: formatDate(validFrom),
    verified: verified ? 'yes' : '',
    legalBasis: content.legalBasis.join('\n'),
    note: content.note,
    cutoff: content.cutoff,
    acknowledgeHours: String(content.acknowledgeHours),
    ...limitValues('overall', content.overallLimit),
    ...limitValues('longerOverall', content.longerOverallLimit),
  };
  for (const [index, step] of content.steps.entries())
    Object.assign(values, stepValues(`steps.${index}`, step));
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, [value]]));
}

function stepValues(at: string, step: BundleStep): Record<string, string> {
  return {
    [`${at}.code`]: step.code,
    [`${at}.name`]: step.name,
    [`${at}.procedureCode`]: step.procedureCode,
    ...limitValues(`${at}.limit`, step.timeLimit),
    ...limitValues(`${at}.longer`, step.longer?.timeLimit ?? null),
    [`${at}.longerWhen`]: step.longer?.when ?? '',
    [`${at}.optional`]: step.optional ? 'yes' : '',
    [`${at}.after`]: step.after
      .map(
        ({ step: code, paper, ifFails }) =>
          `${code}${paper ? `:${paper}` : ''}${ifFails === 'goOn' ? '?' : ''}`,
      )
      .join(', '),
  };
}

function limitValues(at: string, limit: StepTimeLimit | null): Record<string, string> {
  return { [`${at}Value`]: limit ? String(limit.value) : '', [`${at}Unit`]: limit?.unit ?? 'working_day' };
}

/** How many rows of steps a form with these values has. */
export function rowCount(values: Values): number {
  const filled = Object.entries(values).flatMap(([name, [value]]) => {
    const row = /^steps\.(\d{1,2})\.(?:code|name|procedureCode)$/.exec(name)?.[1];
    return row && value ? [Number(row)] : [];
  });
  return Math.max(0, ...filled.map((row) => row + 1)) + FREE_ROWS;
}

type Typed = Readonly<Record<string, unknown>>;

/** The typed form as a version: rows without a code, name and procedure are no steps. */
export const bundleForm = z.preprocess((value) => {
  const form = value as Typed;
  const rows = Object.entries((form.steps ?? {}) as Readonly<Record<string, Typed>>)
    .filter(([, row]) => row.code ?? row.name ?? row.procedureCode)
    .toSorted(([a], [b]) => Number(a) - Number(b));
  return {
    name: form.name,
    validFrom: parseVietnameseDate(String(form.validFrom ?? ''))?.toString(),
    verified: form.verified === 'yes',
    content: {
      legalBasis: lines(form.legalBasis),
      note: form.note,
      overallLimit: limitOf(form, 'overall'),
      longerOverallLimit: limitOf(form, 'longerOverall'),
      cutoff: form.cutoff,
      acknowledgeHours: Number(form.acknowledgeHours ?? Number.NaN),
      steps: rows.map(([, row]) => stepOf(row)),
    },
  };
}, bundleVersionSchema);

function stepOf(row: Typed) {
  const longer = limitOf(row, 'longer');
  return {
    code: row.code,
    name: row.name,
    procedureCode: row.procedureCode,
    timeLimit: limitOf(row, 'limit'),
    longer: longer && { when: row.longerWhen ?? 'Phải xác minh', timeLimit: longer },
    optional: row.optional === 'yes',
    after: String(row.after ?? '')
      .split(',')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => {
        const [step, paper = null] = text.replace(/\?$/, '').split(':');
        return { step, paper, ifFails: text.endsWith('?') ? 'goOn' : 'cancel' };
      }),
  };
}

function limitOf(row: Typed, at: string) {
  const value = row[`${at}Value`];
  return value === undefined ? null : { value: Number(value), unit: row[`${at}Unit`] };
}

function lines(text: unknown): string[] {
  return String(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Where a fault of the version stands in the form: `content.steps.1.timeLimit.value` → `steps.1.limitValue`. */
export function fieldInForm(field: string): string {
  return field
    .replace(/^content\./, '')
    .replace(
      /^(longerOverall|overall)Limit\.(value|unit)$/,
      (_, at, part) => `${at}${part === 'value' ? 'Value' : 'Unit'}`,
    )
    .replace(/\.timeLimit\.(value|unit)$/, (_, part) => `.limit${part === 'value' ? 'Value' : 'Unit'}`)
    .replace(/\.longer\.(?:timeLimit\.)?limit(Value|Unit)$/, '.longer$1')
    .replace(
      /\.longer\.timeLimit\.(value|unit)$/,
      (_, part) => `.longer${part === 'value' ? 'Value' : 'Unit'}`,
    )
    .replace(/\.longer\.when$/, '.longerWhen')
    .replace(/\.after\..*$/, '.after');
}
