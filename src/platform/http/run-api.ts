import type { z } from 'zod';
import type { Context } from '../context.ts';
import { fieldProblemsOfZod } from '../i18n/field-text.ts';
import { Problem } from '../problem.ts';
import { cleanJson, cleanRecord } from '../text/clean.ts';
import { once } from './once.ts';
import type { ApiOperation, Client } from './operation.ts';
import { type Caller, inTransaction, readingContext, type Surroundings } from './request-context.ts';

/** What an operation of the interface is called with, as it came: over HTTP, or from the command line. */
export interface RawInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly client: Client;
}

export type ApiInput = Parameters<ApiOperation['handle']>[1];

/** The input in the operation's shape. @throws Problem invalid, with each fault at its field */
export function readApiInput(operation: ApiOperation, raw: RawInput): ApiInput {
  return {
    params: parse(operation.params, cleanRecord(raw.params)),
    query: parse(operation.query, cleanRecord(raw.query)),
    body: parse(operation.body, cleanJson(raw.body)),
    client: raw.client,
  };
}

/**
 * Runs an operation for a caller who was admitted: one that reads on the pool, one that writes in one transaction. `key` makes two
 * sendings one deed, where the operation takes one. @throws Problem, also one that was returned: after the commit
 */
export async function runApi(
  around: Surroundings,
  caller: Caller,
  operation: ApiOperation,
  input: ApiInput,
  key?: string,
): Promise<unknown> {
  const run = async (context: Context) => {
    const answer = await operation.handle(context, input);
    return answer instanceof Problem ? answer : operation.answer.parse(answer);
  };
  const answer =
    operation.method === 'get'
      ? await run(readingContext(around, caller))
      : await inTransaction(around, caller, (context) =>
          once(context, operation.id, operation.once ? key : undefined, () => run(context)),
        );
  if (answer instanceof Problem) throw answer;
  return answer;
}

function parse<Schema extends z.ZodType>(schema: Schema | undefined, value: unknown): z.output<Schema> {
  if (!schema) return {} as z.output<Schema>;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem('invalid', 'platform.invalid-input', {}, fieldProblemsOfZod(parsed.error));
}
