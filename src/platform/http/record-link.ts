import { type Actor, isAllowed } from '../authorization.ts';
import type { Context } from '../context.ts';
import type { Operation } from './operation.ts';

/**
 * Where the page of a record stands, for an actor who may open pages of its kind; undefined for all others, who read only
 * its name. Whether this one record is within the actor's units, its page decides.
 */
export function recordLink(
  context: Pick<Context, 'actor' | 'registry'>,
  subjectKind: string,
  subjectId: string,
): string | undefined {
  const { actor, registry } = context;
  const path = registry.pathOf(subjectKind, subjectId);
  if (path === undefined) return undefined;
  const pages = registry.operations.filter(({ kind }) => kind !== 'api');
  const page = pages.find((each) => each.path === path) ?? pages.find((each) => fits(each.path, path));
  return page === undefined || mayEnter(actor, page.access) ? path : undefined;
}

/** '/ho-so/:id' fits '/ho-so/0199…'. */
function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at])
  );
}

function mayEnter(actor: Actor, access: Operation['access']): boolean {
  if (access === 'public') return true;
  return access === 'signedIn' ? actor.kind === 'officer' : isAllowed(actor, access);
}
