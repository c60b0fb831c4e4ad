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

/**
 * Form fields as the object that the schema reads: `owner.fullName` nests, `papers[]` is always a list, an empty
 * field is absent. Text is trimmed and in NFC, so that one Vietnamese letter has one form.
 */
export function formObject(values: FormState['values']): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null);
  for (const [name, all] of Object.entries(values)) {
    const filled = all.map((text) => text.normalize('NFC').trim()).filter((text) => text !== '');
    if (name.endsWith('[]')) place(result, name.slice(0, -2).split('.'), filled);
    else if (filled[0] !== undefined) place(result, name.split('.'), filled[0]);
  }
  return result;
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = target[head];
  const next: Record<string, unknown> = isRecord(inner) ? inner : Object.create(null);
  target[head] = next;
  place(next, rest, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
