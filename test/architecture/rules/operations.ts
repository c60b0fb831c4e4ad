import type { Permission, Role } from '#platform/authorization.ts';
import type { Operation } from '#platform/http/operation.ts';

/** What this rule reads of the registry. */
export interface Registered {
  readonly operations: readonly Pick<Operation, 'id' | 'kind' | 'path' | 'access'>[];
  readonly menu: readonly {
    readonly label: string;
    readonly href: string;
    readonly permission: Permission;
  }[];
  rolesOf(permission: Permission): readonly Role[];
}

/**
 * Rule 5: every operation says who may use it: `public`, `signedIn`, or a permission of its own module that at least
 * one role holds. A menu item leads to a page, for those who may open it.
 */
export function checkOperations({ operations, menu, rolesOf }: Registered): string[] {
  const faults = operations.flatMap(({ id, access }) => {
    if (access === 'public' || access === 'signedIn') return [];
    if (rolesOf(access).length === 0)
      return [`${id}: no role holds ${access}; add it to the module’s policy.ts`];
    const module = id.split('.')[0];
    return access.startsWith(`${module}.`) ? [] : [`${id}: ${access} belongs to another module`];
  });
  const addresses = operations.map(({ kind, path, id }) => ({
    id,
    address: `${kind === 'api' ? id : 'page'} ${path}`,
  }));
  const twice = addresses.filter(
    ({ address }, index) => addresses.findIndex((other) => other.address === address) !== index,
  );
  const misled = menu.flatMap(({ label, href, permission }) => {
    const page = operations.find(({ kind, path }) => kind !== 'api' && path === href.split('?')[0]);
    if (!page) return [`the menu item ${label} leads to ${href}, which is no page`];
    return page.access === permission || page.access === 'signedIn'
      ? []
      : [`the menu shows ${label} by ${permission}, its page asks for ${page.access}`];
  });
  return [...faults, ...twice.map(({ id, address }) => `${id}: ${address} is registered twice`), ...misled];
}
