import { registry } from '#app';
import type { Caller, Surroundings } from '#platform/http/request-context.ts';
import { textsOfProblem } from '#platform/i18n/field-text.ts';
import { Problem } from '#platform/problem.ts';
import { mendable } from '../faults.ts';
import { openInstallation } from '../installation.ts';
import { openDesk } from './desk.ts';
import { type Outlet, terminal } from './outlet.ts';
import { COMMON_OPTIONS, readTyped, type Typed } from './read-typed.ts';
import { signInAt, signOutOf } from './sign-in.ts';
import type { Verb } from './verb.ts';

/** Runs a verb on this installation; what was typed wrong is said before the database is opened. Answers the exit code. */
export async function runVerb(command: string, verb: Verb, args: readonly string[]): Promise<number> {
  const typed = readTyped(command, verb, args);
  const installation = await openInstallation(() => {});
  try {
    return await runTyped(installation.around, verb, typed, terminal);
  } finally {
    await installation.close();
  }
}

/** The same in a program that is open already: signs in, works, signs out. @throws as runFor */
export async function runTyped(
  around: Surroundings,
  verb: Verb,
  typed: Typed,
  outlet: Outlet,
): Promise<number> {
  return sayingProblems(verb, async () => {
    const caller = await signInAt(around, typed, outlet);
    try {
      return await runFor(around, verb, typed, { caller, outlet });
    } finally {
      await signOutOf(around, caller);
    }
  });
}

/** For a caller who is known already. @throws a mendable fault: what was refused, at its option */
export function runFor(
  around: Surroundings,
  verb: Verb,
  typed: Typed,
  { caller, outlet }: { readonly caller: Caller; readonly outlet: Outlet },
): Promise<number> {
  return sayingProblems(verb, () => verb.run(openDesk(around, caller, typed, outlet), typed));
}

async function sayingProblems<Answer>(verb: Verb, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Problem ? refusal(verb, error) : error;
  }
}

/** How the fields of an address are called in the usage of a verb. */
const PLACE_OF: Readonly<Record<string, string>> = { id: 'ID', code: 'MÃ', figure: 'KHÓA', form: 'BIỂU' };

/** `--unit: Không có đơn vị mang mã H1.` for each fault. */
function refusal(verb: Verb, problem: Problem): Error {
  const options = Object.entries({ ...verb.options, ...COMMON_OPTIONS });
  const lines = textsOfProblem({ registry }, problem).map(({ field, text }) => {
    const option = options.find(([name, { field: filled = name }]) => filled === field);
    const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
    if (option) return `--${option[0]}: ${sentence}`;
    if (field === '') return sentence;
    return verb.places.includes(PLACE_OF[field] ?? '')
      ? `${PLACE_OF[field]}: ${sentence}`
      : `${field}: ${sentence}`;
  });
  return mendable('command.refused', lines.join(' '));
}
