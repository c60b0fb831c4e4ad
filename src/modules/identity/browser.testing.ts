import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Surroundings } from '#platform/http/request-context.ts';
import { makeServer } from '#platform/http/server.ts';
import { translateDatabaseErrors } from '#platform/sql/database-errors.ts';
import type { TestApp } from '#test/app.ts';
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
  const server = makeServer({ ...context, authenticate, store: savepoints(context) } satisfies Surroundings);
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

/** The test's own transaction; a request that throws is undone, one that returns stays: as in the program. */
function savepoints({ db }: Context): Surroundings['store'] {
  return {
    read: db,
    write: (work) =>
      translateDatabaseErrors(async () => {
        await sql`savepoint browser`.execute(db);
        try {
          return await work(db);
        } catch (error) {
          await sql`rollback to savepoint browser`.execute(db);
          throw error;
        }
      }),
  };
}
