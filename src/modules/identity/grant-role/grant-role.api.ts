import { z } from '@hono/zod-openapi';
import { ROLES } from '#platform/authorization.ts';
import { defineApi } from '#platform/http/operation.ts';
import { getVisibleOfficer } from '../manage-account/administered-officer.ts';
import { officerAnswer, toOfficerAnswer } from '../officer-answer.ts';
import { grantRole, roleInput, withdrawRole } from './grant-role.ts';

export const postRoleApi = defineApi({
  id: 'identity.postRole',
  method: 'post',
  path: '/api/officers/{id}/roles',
  access: 'identity.administer',
  summary: 'Give a role at a unit and everything below it',
  params: z.object({ id: z.uuid() }),
  body: roleInput,
  answer: officerAnswer,
  handle: async (context, { params, body }) => {
    await grantRole(context, params.id, body);
    return toOfficerAnswer(await getVisibleOfficer(context, params.id));
  },
});

export const deleteRoleApi = defineApi({
  id: 'identity.deleteRole',
  method: 'delete',
  path: '/api/officers/{id}/roles/{role}/{unitId}',
  access: 'identity.administer',
  summary: 'Take a role at a unit away',
  params: z.object({ id: z.uuid(), role: z.enum(ROLES), unitId: z.uuid() }),
  answer: z.object({ withdrawn: z.literal(true) }),
  handle: async (context, { params }) => {
    await withdrawRole(context, params.id, { role: params.role, unitId: params.unitId });
    return { withdrawn: true as const };
  },
});
