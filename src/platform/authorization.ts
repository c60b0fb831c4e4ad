import type { Context } from './context.ts';
import { Problem } from './problem.ts';

/**
 * The roles an officer can hold at a unit (vai trò). A role counts for the unit's whole subtree, but for the permissions
 * that a module declares to count at the unit itself.
 */
export const ROLES = [
  'receptionist', // cán bộ tiếp nhận và trả kết quả
  'handlingOfficer', // công chức thụ lý
  'leader', // lãnh đạo
  'provinceLeader', // lãnh đạo tỉnh: answers for the whole province, decides no dossier of its units
  'documentClerk', // văn thư
  'unitAdministrator', // quản trị đơn vị
  'provinceAdministrator', // quản trị tỉnh
  'auditor', // kiểm tra, giám sát
] as const;
export type Role = (typeof ROLES)[number];

/** `module.verb`, declared in a module's policy.ts with the roles that have it. */
export type Permission = `${string}.${string}`;

/** What an operation asks of its caller. `signedIn` = any officer; a permission = one of its roles somewhere. */
export type Access = 'public' | 'signedIn' | Permission;

/** One role held at one unit, opened out to the units below it. */
export interface Grant {
  readonly role: Role;
  /** The unit at which the role is held. */
  readonly unitId: string;
  readonly permissions: ReadonlySet<Permission>;
  /** Those of `permissions` that count at `unitId` alone, not below it. */
  readonly atUnitOnly: ReadonlySet<Permission>;
  readonly unitIds: ReadonlySet<string>;
}

/** Who acts. `system` is a job or the command line: it may do everything and is named in the history. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'system'; readonly name: string }
  | OfficerActor;

export interface OfficerActor {
  readonly kind: 'officer';
  readonly officerId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly grants: readonly Grant[];
}

/** The units over which an actor holds a permission: goes into every list query as a `where`. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'units'; readonly unitIds: readonly string[] };

/** The scope of `permission`; an empty list of units where the actor does not hold it at all. */
export function scopeOf(actor: Actor, permission: Permission): Scope {
  if (actor.kind === 'system') return { kind: 'all' };
  if (actor.kind === 'anonymous') return { kind: 'units', unitIds: [] };
  const held = actor.grants.filter((grant) => grant.permissions.has(permission));
  return { kind: 'units', unitIds: [...new Set(held.flatMap((grant) => unitsOf(grant, permission)))] };
}

function unitsOf({ atUnitOnly, unitId, unitIds }: Grant, permission: Permission): readonly string[] {
  return atUnitOnly.has(permission) ? [unitId] : [...unitIds];
}

/** May this actor do `permission` at all (no unit), or at one of `unitIds`? */
export function isAllowed(actor: Actor, permission: Permission, ...unitIds: string[]): boolean {
  const scope = scopeOf(actor, permission);
  if (scope.kind === 'all') return true;
  if (unitIds.length === 0) return scope.unitIds.length > 0;
  return unitIds.some((unitId) => scope.unitIds.includes(unitId));
}

/**
 * First line of every use case: refuses an actor without `permission` at any of `unitIds` (at any unit, if none
 * is named). @throws Problem unauthenticated or forbidden
 */
export function authorize(context: Context, permission: Permission, ...unitIds: string[]): void {
  if (isAllowed(context.actor, permission, ...unitIds)) return;
  if (context.actor.kind === 'anonymous') throw new Problem('unauthenticated', 'platform.sign-in-first');
  throw new Problem('forbidden', 'platform.not-allowed');
}

/** The officer who acts. @throws Problem unauthenticated for anybody else */
export function getOfficer(context: Context): OfficerActor {
  if (context.actor.kind === 'officer') return context.actor;
  throw new Problem('unauthenticated', 'platform.sign-in-first');
}

/** The gate in front of an operation, before its handler: see `Access`. */
export function admit(context: Context, access: Access): void {
  if (access === 'public') return;
  if (access === 'signedIn') getOfficer(context);
  else authorize(context, access);
}
