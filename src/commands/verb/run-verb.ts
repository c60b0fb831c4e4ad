import { registry } from '#app';
import type { Surroundings } from '#platform/http/request-context.ts';
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

/** The same in a program that is open already. @throws a mendable fault: what was refused, at its option */
export async function runTyped(
  around: Surroundings,
  verb: Verb,
  typed: Typed,
  outlet: Outlet,
): Promise<number> {
  try {
    const caller = await signInAt(around, typed, outlet);
    try {
      return await verb.run(openDesk(around, caller, typed, outlet), typed);
    } finally {
      await signOutOf(around, caller);
    }
  } catch (error) {
    throw error instanceof Problem ? refusal(verb, error) : error;
  }
}

/** `--unit: Không có đơn vị mang mã H1.` for each fault. */
function refusal(verb: Verb, problem: Problem): Error {
  const options = Object.entries({ ...verb.options, ...COMMON_OPTIONS });
  const lines = textsOfProblem({ registry }, problem).map(({ field, text }) => {
    const option = options.find(([name, { field: filled = name }]) => filled === field);
    const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
    if (option) return `--${option[0]}: ${sentence}`;
    return field === '' ? sentence : `${field}: ${sentence}`;
  });
  return mendable('command.refused', lines.join(' '));
}
