import { admit } from '#platform/authorization.ts';
import type { ApiOperation } from '#platform/http/operation.ts';
import { type Caller, readingContext, type Surroundings } from '#platform/http/request-context.ts';
import { readApiInput, runApi } from '#platform/http/run-api.ts';

/** What an operation of the interface is asked. */
export interface ApiAsk {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** How sessions that the command line opened call themselves. */
const CLIENT = { address: '', agent: 'bin/motcua' };

/** Calls an operation of the interface as HTTP does: gate, shape, one transaction. @throws Problem */
export async function callApi<Answer>(
  around: Surroundings,
  caller: Caller,
  operationId: string,
  { params = {}, query = {}, body }: ApiAsk,
): Promise<Answer> {
  const operation = operationOf(around, operationId);
  admit(readingContext(around, caller), operation.access);
  const input = readApiInput(operation, { params, query, body, client: CLIENT });
  return (await runApi(around, caller, operation, input)) as Answer;
}

function operationOf({ registry }: Surroundings, id: string): ApiOperation {
  const operation = registry.operations.find((one) => one.id === id);
  if (operation?.kind === 'api') return operation;
  throw new Error(`no such operation of the interface: ${id}`);
}
