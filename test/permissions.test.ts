import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registry } from '#app';
import { insertOfficer } from '#modules/identity/index.ts';
import { openSessionOf } from '#modules/identity/testing.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import { ROLES, type Role } from '#platform/authorization.ts';
import type { Operation } from '#platform/http/operation.ts';
import { type TestApp, withApp } from '#test/app.ts';
import type { Answer, Client } from '#test/client.ts';

/** Everybody who may ask: nobody, an officer without any role, and one for each role held over the whole province. */
const CALLERS = ['anonymous', 'withoutRole', ...ROLES] as const;
type Caller = (typeof CALLERS)[number];

const SOME_ID = '01912345-0000-7000-8000-000000000000';

function userNameOf(caller: Caller): string {
  return `walk.${caller.toLowerCase()}`;
}

async function insertCallers(app: TestApp): Promise<void> {
  const context = app.context();
  const province = await findUnitByCode(context, 'H99');
  assert.ok(province);
  const officer = { position: '', unitId: province.id, passwordHash: 'none: nobody signs in with it' };
  for (const caller of CALLERS.filter((one) => one !== 'anonymous')) {
    const roles = caller === 'withoutRole' ? [] : [{ role: caller satisfies Role, unitId: province.id }];
    await insertOfficer(context, {
      ...officer,
      userName: userNameOf(caller),
      fullName: `Người ${caller}`,
      roles,
    });
  }
}

function clientOf(app: TestApp, caller: Caller): Promise<Client> | Client {
  return caller === 'anonymous' ? app.anonymous : app.as(userNameOf(caller));
}

function isExpected({ access }: Operation, caller: Caller): boolean {
  if (access === 'public') return true;
  if (caller === 'anonymous') return false;
  if (access === 'signedIn') return true;
  return caller !== 'withoutRole' && registry.rolesOf(access).includes(caller);
}

/** Refused = 401 or 403, or led to the sign-in; whatever else comes (404: nothing has this id) is past the gate. */
function isRefusal({ access }: Operation, { status, location }: Answer): boolean {
  if (status === 401 || status === 403) return true;
  return access !== 'public' && status === 303 && location?.startsWith('/dang-nhap?tiep=') === true;
}

interface Sending {
  readonly what: string;
  readonly writes: boolean;
  send(client: Client): Promise<Answer>;
}

/** What can be sent to an operation: a page is read, a form read and sent, an operation of the interface called. */
function sendings(operation: Operation): Sending[] {
  const path = operation.path.replace(/\{\w+\}|:\w+(\{[^}]*\})?/g, SOME_ID);
  const get: Sending = { what: `GET ${operation.path}`, writes: false, send: (client) => client.get(path) };
  if (operation.kind === 'page') return [get];
  if (operation.kind === 'form')
    return [get, { what: `POST ${operation.path}`, writes: true, send: (client) => client.post(path) }];
  const method = operation.method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'DELETE';
  const body = method === 'POST' || method === 'PUT' ? {} : undefined;
  const writes = method !== 'GET';
  return [{ what: `${method} ${operation.path}`, writes, send: (client) => client.api(method, path, body) }];
}

describe('rights', () => {
  it('every operation admits exactly the roles that hold its permission', () =>
    withApp(async (app) => {
      await insertCallers(app);
      const faults: string[] = [];
      for (const caller of CALLERS) {
        let client = await clientOf(app, caller);
        for (const operation of registry.operations) {
          for (const { what, send, writes } of sendings(operation)) {
            const answer = await send(client);
            // What was sent may have ended the session.
            if (writes && !isRefusal(operation, answer)) client = await clientOf(app, caller);
            const expected = isExpected(operation, caller);
            if (answer.status >= 500) faults.push(`${caller}: ${what} failed with ${answer.status}`);
            else if (isRefusal(operation, answer) === expected) {
              faults.push(
                `${caller}: ${what} (${operation.access}) ${expected ? 'refuses' : 'admits'}: ${answer.status}`,
              );
            }
          }
        }
      }
      assert.deepEqual(faults, []);
    }));

  it('the walk would notice: an officer without a role is refused, a receptionist receives', () =>
    withApp(async (app) => {
      await insertCallers(app);
      const token = await openSessionOf(app.context(), userNameOf('withoutRole'));
      assert.ok(token);
      assert.equal((await (await app.as(userNameOf('withoutRole'))).get('/tiep-nhan')).status, 403);
      assert.equal((await (await app.as(userNameOf('receptionist'))).get('/tiep-nhan')).status, 200);
      assert.match((await app.anonymous.get('/tiep-nhan')).location ?? '', /^\/dang-nhap\?tiep=/);
    }));
});
