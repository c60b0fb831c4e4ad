import type { Context as HttpContext } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { SeeOther } from './reply.ts';

const SESSION = 'motcua_session';
const NOTICE = 'motcua_notice';

/** The session's token: from the cookie, or from `Authorization: Bearer` for programs. */
export function readToken(http: HttpContext): string | undefined {
  const bearer = http.req.header('authorization')?.match(/^Bearer (\S+)$/)?.[1];
  return bearer ?? getCookie(http, SESSION);
}

/** What the last deed wants to say, once. */
export function takeNotice(http: HttpContext): string | undefined {
  const notice = getCookie(http, NOTICE);
  if (notice !== undefined) deleteCookie(http, NOTICE, { path: '/' });
  return notice;
}

/**
 * What the browser keeps after a deed. How long is said in seconds from `now`, which browsers heed before the moment:
 * the clock of the officer's computer may be wrong.
 */
export function writeCookies(
  http: HttpContext,
  reply: SeeOther,
  secure: boolean,
  now: Temporal.Instant,
): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  if (reply.notice !== undefined) setCookie(http, NOTICE, reply.notice, { ...options, maxAge: 60 });
  if (reply.session === null) deleteCookie(http, SESSION, { path: '/' });
  if (reply.session) {
    const expires = new Date(reply.session.expiresAt);
    const left = now.until(reply.session.expiresAt, { largestUnit: 'second' }).seconds;
    setCookie(http, SESSION, reply.session.token, { ...options, expires, maxAge: Math.max(0, left) });
  }
}
