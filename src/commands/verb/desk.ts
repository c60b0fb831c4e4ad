import { admit } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Download, StreamedDownload } from '#platform/http/reply.ts';
import { type Caller, readingContext, type Surroundings } from '#platform/http/request-context.ts';
import { toCsv } from '#platform/text/csv.ts';
import { type ApiAsk, callApi } from './call-api.ts';
import type { Outlet } from './outlet.ts';
import type { Typed } from './read-typed.ts';

/** How an answer is said to people, and as a table; each is made only where it is asked for. */
export interface Said {
  text(): string;
  csv?(): readonly (readonly string[])[];
}

/** What a verb works with: the interface as its caller may use it, and a place to write the answer to. */
export interface Desk {
  readonly context: Context;
  readonly around: Surroundings;
  call<Answer>(operationId: string, ask?: ApiAsk): Promise<Answer>;
  /** A page that answers with a file. */
  file(
    pageId: string,
    params: Readonly<Record<string, string>>,
    query: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** Writes the answer in the format that was asked for. */
  show(answer: unknown, said: Said): Promise<void>;
  write(bytes: Uint8Array): Promise<void>;
}

const encoder = new TextEncoder();

export function openDesk(around: Surroundings, caller: Caller, typed: Typed, outlet: Outlet): Desk {
  const context = readingContext(around, caller);
  const write = (bytes: Uint8Array) => outlet.write([bytes], typed.out);
  return {
    context,
    around,
    call: (operationId, ask = {}) => callApi(around, caller, operationId, ask),
    async file(pageId, params, query) {
      const reply = await loadFile(context, pageId, params, query);
      await outlet.write(reply.kind === 'stream' ? reply.pieces : [reply.bytes], typed.out);
    },
    async show(answer, { text, csv }) {
      if (typed.format === 'csv' && csv) await write(toCsv(csv()));
      else if (typed.format === 'json') await write(encoder.encode(`${JSON.stringify(answer, null, 2)}\n`));
      else await write(encoder.encode(`${text()}\n`));
    },
    write,
  };
}

async function loadFile(
  context: Context,
  pageId: string,
  params: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>>,
): Promise<Download | StreamedDownload> {
  const page = context.registry.operations.find(({ id }) => id === pageId);
  if (page?.kind !== 'page') throw new Error(`no such page: ${pageId}`);
  admit(context, page.access);
  const client = { address: '', agent: 'bin/motcua' };
  const reply = await page.load(context, { path: page.path, params, query, client });
  if (reply.kind === 'download' || reply.kind === 'stream') return reply;
  throw new Error(`${pageId} answers with no file`);
}
