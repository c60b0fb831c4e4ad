import type { z } from 'zod';
import { getUnit } from '#modules/organization/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import { lockAdministeredOfficer } from '../manage-account/administered-officer.ts';
import type { officerDetails } from '../officer-input.ts';
import { updateOfficer } from '../sql/officers.ts';

const FIELDS = ['fullName', 'position', 'unitId', 'email', 'phone'] as const;

/** Sửa thông tin cán bộ; a move to another unit needs the right over both. Roles do not move along. */
export async function changeOfficer(
  context: Context,
  id: string,
  details: z.output<typeof officerDetails>,
): Promise<void> {
  authorize(context, 'identity.administer', details.unitId);
  const officer = await lockAdministeredOfficer(context, id);
  const unit = await getUnit(context, details.unitId);
  const next = { ...details, email: details.email ?? null, phone: details.phone ?? null };
  const changed = FIELDS.filter((field) => officer[field] !== next[field]);
  if (changed.length === 0) return;
  await updateOfficer(context, id, {
    full_name: next.fullName,
    name_search: foldVietnamese(`${next.fullName} ${officer.userName}`),
    position: next.position,
    unit_id: next.unitId,
    email: next.email,
    phone: next.phone,
  });
  const subject = { subjectKind: 'officer', subjectId: id, unitId: unit.id };
  await record(context, { type: 'officer.changed', ...subject, data: { fields: changed } }); // which, not what: no personal data
}
