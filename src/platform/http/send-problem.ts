import type { Context as HttpContext } from 'hono';
import { HTTPException } from 'hono/http-exception';
import pg from 'pg';
import { Problem } from '../problem.ts';
import { callerOf } from './caller.ts';
import { problemJson, problemPage } from './problem-page.tsx';
import { type Caller, readingContext, type Surroundings } from './request-context.ts';
import { sendReply } from './send-reply.tsx';

/** Answers an error: JSON for the interface, a page for people; who is not signed in is led to the sign-in. */
export async function sendProblem(http: HttpContext, around: Surroundings, error: Error): Promise<Response> {
  const problem = toProblem(around, http, error);
  const context = readingContext(around, await callerOrNobody(around, http));
  if (http.req.path.startsWith('/api/')) {
    return http.json(problemJson(context, problem), problem.status, {
      'content-type': 'application/problem+json',
    });
  }
  if (problem.kind === 'unauthenticated') {
    const back =
      http.req.method === 'GET' ? new URL(http.req.url).pathname + new URL(http.req.url).search : '/';
    return http.redirect(`/dang-nhap?tiep=${encodeURIComponent(back)}`, 303);
  }
  return sendReply(http, context, problemPage(context, problem), problem.status);
}

function toProblem(around: Surroundings, http: HttpContext, error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 403)
    return new Problem('forbidden', 'platform.foreign-form');
  const requestId: string = http.get('requestId');
  around.log.error({ fault: faultOf(error), requestId }, 'unexpected');
  return new Problem('unavailable', 'platform.unexpected', { requestId });
}

/** When even the session cannot be read (database gone), the error page still appears. */
async function callerOrNobody(around: Surroundings, http: HttpContext): Promise<Caller> {
  const nobody: Caller = { actor: { kind: 'anonymous' }, requestId: http.get('requestId') };
  return callerOf(around, http).catch(() => nobody);
}

/** For the log. What the database says of a value quotes it, so of its errors only code and place are kept. */
function faultOf(error: Error): Record<string, unknown> {
  const { name, message, stack } = error;
  if (!(error instanceof pg.DatabaseError)) return { name, message, stack };
  return {
    name,
    code: error.code,
    constraint: error.constraint,
    routine: error.routine,
    stack: stack?.split('\n').slice(1).join('\n'),
  };
}
