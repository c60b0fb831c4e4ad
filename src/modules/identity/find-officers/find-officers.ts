import { subtreeIds } from '#modules/organization/index.ts';
import { authorize, type Role, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { foldedWords } from '#platform/text/fold.ts';
import { type OfficerWithRoles, withRoles } from '../read-officer/read-officer.ts';
import { selectOfficersInScope } from '../sql/find-officers.ts';

/** How many officers a page holds. */
const OFFICERS_PER_PAGE = 50;

export interface OfficerQuery {
  readonly text?: string | undefined;
  /** Only officers of this unit and those below it. */
  readonly unitId?: string | undefined;
  readonly role?: Role | undefined;
  /** The last officer of the page before. */
  readonly after?: string | undefined;
}

export interface OfficerPage {
  readonly officers: readonly OfficerWithRoles[];
  /** The `after` of the next page; undefined on the last one. */
  readonly next: string | undefined;
}

/** The officers whom the actor may administer or who hold a role there, by name. */
export async function findOfficers(context: Context, query: OfficerQuery): Promise<OfficerPage> {
  authorize(context, 'identity.administer');
  const { text = '', unitId, role, after } = query;
  const found = await selectOfficersInScope(context, {
    scope: scopeOf(context.actor, 'identity.administer'),
    words: foldedWords(text),
    unitIds: unitId === undefined ? undefined : await subtreeIds(context, unitId),
    role,
    after,
    limit: OFFICERS_PER_PAGE + 1,
  });
  const officers = found.slice(0, OFFICERS_PER_PAGE);
  return {
    officers: await withRoles(context, officers),
    next: found.length > OFFICERS_PER_PAGE ? officers.at(-1)?.id : undefined,
  };
}
