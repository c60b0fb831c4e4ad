import { z } from 'zod';
import type { Context } from '../context.ts';
import type { FieldProblem, MessageParams, Problem } from '../problem.ts';
import { say } from './messages.ts';
import { zodWords } from './zod-words.ts';

// A schema's own message goes before this; without it people would read English.
z.config({ customError: zodWords });

/** One fault at one field, in the user's words. `field` is the name of the form field. */
export interface FieldText {
  readonly field: string;
  readonly code: string;
  readonly text: string;
}

/** Nobody reads more faults at once. */
const MOST_FAULTS = 100;
const CODE = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;

/**
 * What zod found, one fault a field. A schema names its message by code (`z.string('dossiers.name-missing')`);
 * where it names none, `zodWords` says it under the code `platform.invalid-field`.
 */
export function fieldProblemsOfZod(error: z.ZodError): FieldProblem[] {
  const byField = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.');
    if (byField.size >= MOST_FAULTS) break;
    if (byField.has(field)) continue;
    if (CODE.test(issue.message)) byField.set(field, { field, code: issue.message, params: paramsOf(issue) });
    else byField.set(field, { field, code: 'platform.invalid-field', params: { text: issue.message } });
  }
  return [...byField.values()];
}

export function textsOfZod(context: Context, error: z.ZodError): FieldText[] {
  return fieldProblemsOfZod(error).map((fault) => fieldText(context, fault));
}

export function textsOfProblem(context: Pick<Context, 'registry'>, problem: Problem): FieldText[] {
  if (problem.fields.length === 0)
    return [fieldText(context, { field: '', code: problem.code, params: problem.params })];
  return textsOfFaults(context, problem.fields);
}

/** Faults of what was asked in an address, which refuse nothing. */
export function textsOfFaults(
  context: Pick<Context, 'registry'>,
  faults: readonly FieldProblem[],
): FieldText[] {
  return faults.map((fault) => fieldText(context, fault));
}

function fieldText(context: Pick<Context, 'registry'>, fault: FieldProblem): FieldText {
  return { field: fault.field, code: fault.code, text: say(context, fault.code, fault.params) };
}

/** The limits of a zod issue (`minimum`, `maximum`), for the text. */
function paramsOf(issue: z.core.$ZodIssue): MessageParams {
  const entries = Object.entries(issue).filter(
    ([, value]) => typeof value === 'number' || typeof value === 'string',
  );
  return Object.fromEntries(entries) as MessageParams;
}
