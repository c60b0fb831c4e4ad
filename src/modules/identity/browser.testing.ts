import type { Surroundings } from '#platform/http/request-context.ts';
import { makeServer } from '#platform/http/server.ts';
import { savepointStore, type TestApp } from '#test/app.ts';
import { type Answer, type FormFields, makeClient } from '#test/client.ts';
import { authenticate } from './authenticate.ts';

/** A browser that keeps the session cookie it is given: for the steps of a sign-in. */
export interface Browser {
  get(path: string): Promise<Answer>;
  post(path: string, fields?: FormFields): Promise<Answer>;
  /** The session's token, if the browser has one. */
  token(): string | undefined;
}

const COOKIE = /motcua_session=([^;]*);/;

/** A new browser on the application of a test, without a session. `at` = another moment. */
export function openBrowser(app: TestApp): Browser {
  const context = app.context();
  const server = makeServer({
    ...context,
    authenticate,
    store: savepointStore(context.db),
  } satisfies Surroundings);
  let token: string | undefined;
  const keep = async (answering: Promise<Answer>): Promise<Answer> => {
    const answer = await answering;
    const given = COOKIE.exec(answer.headers.getSetCookie().join('\n'));
    if (given) token = given[1] || undefined;
    return answer;
  };
  return {
    get: (path) => keep(makeClient(server, token).get(path)),
    post: (path, fields) => keep(makeClient(server, token).post(path, fields)),
    token: () => token,
  };
}
