import type { OfficerActor } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Officer } from './domain/officer.ts';

/** The context in which what follows is done by this officer: so that the history names who signed in. */
export function actingAs(context: Context, officer: OfficerActor): Context {
  return { ...context, actor: officer };
}

/** An officer as actor, without any right: for the history of the own account only. */
export function actorOf(officer: Officer, sessionId: string): OfficerActor {
  const { id: officerId, fullName: name, unitId } = officer;
  return { kind: 'officer', officerId, sessionId, name, unitId, unitName: '', grants: [] };
}
