import { authenticate } from '#modules/identity/index.ts';
import { COMMAND_LINE } from '#platform/audit/list-events.ts';
import type { Caller } from '#platform/http/request-context.ts';
import type { TestApp } from '#test/app.ts';
import type { Outlet } from './outlet.ts';
import { readTyped } from './read-typed.ts';
import { runFor, runTyped } from './run-verb.ts';
import type { Verb } from './verb.ts';

/** What a command said, and the code with which it ended; a fault that a person can mend is said with code 1. */
export interface Ran {
  readonly code: number;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** The answer of `--format json`. */
  json<Answer>(): Answer;
}

/**
 * Runs `bin/motcua report list …` on the application of a test, without a process of its own. The officer of --as signs in only
 * where a password is given: comparing it takes longer than the rest.
 */
export async function runCommand(
  app: TestApp,
  noun: { readonly name: string; readonly verbs: readonly Verb[] },
  [word = '', ...args]: readonly string[],
  password?: string,
): Promise<Ran> {
  const written: Uint8Array[] = [];
  const outlet: Outlet = {
    async write(pieces) {
      for await (const piece of pieces) written.push(piece);
    },
    password: async () => password ?? '',
  };
  const ran = (code: number): Ran => {
    const bytes = Buffer.concat(written);
    const text = bytes.toString('utf8');
    return { code, text, bytes, json: () => JSON.parse(text) };
  };
  try {
    const verb = noun.verbs.find(({ name }) => name === word);
    if (!verb) throw new Error(`${noun.name} has no ${word}`);
    const typed = readTyped(noun.name, verb, args);
    if (password !== undefined || typed.as === undefined)
      return ran(await runTyped(app.around, verb, typed, outlet));
    const caller = await callerNamed(app, typed.as);
    return ran(await runFor(app.around, verb, typed, { caller, outlet }));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (!code?.startsWith('command.')) throw error;
    return { ...ran(1), text: message };
  }
}

async function callerNamed(app: TestApp, userName: string): Promise<Caller> {
  const token = await app.world.signIn(app.context(), userName);
  return { actor: await authenticate(app.context(), token), requestId: `${COMMAND_LINE}test` };
}
