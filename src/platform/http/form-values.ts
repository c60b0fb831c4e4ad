import { cleanText } from '../text/clean.ts';
import type { FormState } from './operation.ts';

export const NO_STATE: FormState = { values: {}, uploads: {}, errors: [] };

/** The first typed value of a field; '' when nothing was typed. */
export function typed(state: FormState, field: string, otherwise = ''): string {
  return state.values[field]?.[0] ?? otherwise;
}

/** Every typed value of a repeated field (check boxes). */
export function typedAll(state: FormState, field: string): readonly string[] {
  return state.values[field] ?? [];
}

/** Deeper than any field of ours. */
const DEEPEST = 5;

/**
 * Form fields as the object that the schema reads: `owner.fullName` nests, `papers[]` is always a list, an empty
 * field is absent. Texts are cleaned, so that one Vietnamese letter has one form.
 */
export function formObject(values: FormState['values']): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null);
  for (const [name, all] of Object.entries(values)) {
    const filled = all.map(cleanText).filter((text) => text !== '');
    const path = name.replace(/\[\]$/, '').split('.');
    if (path.length > DEEPEST) continue;
    if (name.endsWith('[]')) place(result, path, filled);
    else if (filled[0] !== undefined) place(result, path, filled[0]);
  }
  return result;
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let inner = target;
  for (const name of path.slice(0, -1)) {
    const there = inner[name];
    const next: Record<string, unknown> = isRecord(there) ? there : Object.create(null);
    inner[name] = next;
    inner = next;
  }
  inner[path.at(-1) ?? ''] = value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
