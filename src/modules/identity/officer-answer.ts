import { z } from '@hono/zod-openapi';
import { ROLES } from '#platform/authorization.ts';
import type { OfficerWithRoles } from './read-officer/read-officer.ts';

/** An officer as the REST interface gives it: nothing of password or second factor. */
export const officerAnswer = z
  .object({
    id: z.uuid(),
    userName: z.string(),
    fullName: z.string(),
    position: z.string(),
    unitId: z.uuid(),
    disabled: z.boolean(),
    roles: z.array(z.object({ role: z.enum(ROLES), unitId: z.uuid() })),
  })
  .openapi('Officer');

export function toOfficerAnswer({ officer, roles }: OfficerWithRoles): z.input<typeof officerAnswer> {
  const { id, userName, fullName, position, unitId } = officer;
  const held = roles.map((role) => ({ role: role.role, unitId: role.unitId }));
  return { id, userName, fullName, position, unitId, disabled: officer.disabledAt !== null, roles: held };
}
