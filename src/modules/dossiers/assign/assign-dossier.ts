import { z } from 'zod';
import { officersWithRole } from '#modules/identity/index.ts';
import type { Context } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import { note } from '../domain/free-text.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const assignSchema = z.object({
  version,
  officerId: z.uuid('dossiers.officer-missing'),
  note,
});

/** Phân công công chức thụ lý, by the head of the unit (61 art. 19(1)); again, when somebody else must take over. */
export function assignDossier(context: Context, target: Target, input: { officerId: string; note: string }) {
  return carryOut(context, target, 'assign', async (dossier) => {
    const able = await officersWithRole(context, 'handlingOfficer', dossier.competentUnitId);
    if (!able.some((officer) => officer.id === input.officerId))
      throw invalidField('officerId', 'dossiers.officer-unknown');
    return {
      changes: { handling_officer_id: input.officerId },
      data: { officerId: input.officerId, note: input.note },
    };
  });
}
