import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HttpContext } from 'hono';
import { cleanRecord } from '../text/clean.ts';
import { readToken } from './cookies.ts';
import type { Client, PageRequest } from './operation.ts';
import { type Caller, readingContext, type Surroundings } from './request-context.ts';

/** Who sent this request: the session's officer, or nobody. */
export async function callerOf(around: Surroundings, http: HttpContext): Promise<Caller> {
  const nobody: Caller = {
    actor: { kind: 'anonymous' },
    requestId: http.get('requestId'),
  };
  const token = readToken(http);
  if (token === undefined) return nobody;
  return { ...nobody, actor: await around.authenticate(readingContext(around, nobody), token) };
}

export function clientOf(http: HttpContext): Client {
  return { address: addressOf(http), agent: (http.req.header('user-agent') ?? '').slice(0, 200) };
}

/** The peer's address; in-process requests of the tests have none. */
function addressOf(http: HttpContext): string {
  try {
    return getConnInfo(http).remote.address ?? '';
  } catch {
    return '';
  }
}

export function pageRequestOf(http: HttpContext): PageRequest {
  return {
    path: http.req.path,
    params: cleanRecord(http.req.param()),
    query: cleanRecord(http.req.query()),
    client: clientOf(http),
  };
}
