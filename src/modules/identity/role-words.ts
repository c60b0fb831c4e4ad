import { ROLES, type Role } from '#platform/authorization.ts';
import { identityMessages } from './messages.vi.ts';

/** A role in words: 'Công chức thụ lý'. */
export function roleWords(role: Role): string {
  const code = `role.${role.toLowerCase()}` as keyof typeof identityMessages;
  return identityMessages[code];
}

/** Roles as choices of a select. */
export function roleOptions(roles: readonly Role[] = ROLES): { value: string; text: string }[] {
  return roles.map((role) => ({ value: role, text: roleWords(role) }));
}
