import { randomUUID } from 'node:crypto';
import { COMMAND_LINE } from '#platform/audit/list-events.ts';
import { type Caller, readingContext, type Surroundings } from '#platform/http/request-context.ts';
import { mendable } from '../faults.ts';
import { callApi } from './call-api.ts';
import type { Outlet } from './outlet.ts';
import type { Typed } from './read-typed.ts';

/**
 * Who acts: the officer of `--as`, signed in with the password as a program is, so that whoever has the machine cannot act in another's
 * name and the history says who it was. Without `--as` the system, which only reads here.
 * @throws Problem as the sign-in of the interface does
 */
export async function signInAt(around: Surroundings, typed: Typed, outlet: Outlet): Promise<Caller> {
  const requestId = `${COMMAND_LINE}${randomUUID()}`;
  if (typed.as === undefined) return { actor: { kind: 'system', name: 'Dòng lệnh' }, requestId };
  const nobody: Caller = { actor: { kind: 'anonymous' }, requestId };
  const password = await outlet.password(typed.as);
  const body = { userName: typed.as, password, ...(typed.totp === undefined ? {} : { totp: typed.totp }) };
  const { token } = await callApi<{ token: string }>(around, nobody, 'identity.postSession', { body });
  const actor = await around.authenticate(readingContext(around, nobody), token);
  if (actor.kind === 'officer') return { actor, requestId };
  throw mendable('command.no-officer', `Tài khoản ${typed.as} chưa dùng được ở dòng lệnh.`);
}

/** Ends the session of the command. */
export async function signOutOf(around: Surroundings, caller: Caller): Promise<void> {
  if (caller.actor.kind === 'officer') await callApi(around, caller, 'identity.deleteSession', {});
}
