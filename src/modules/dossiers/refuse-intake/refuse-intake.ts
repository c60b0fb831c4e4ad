import type { z } from 'zod';
import { findVersionInForce } from '#modules/procedures/index.ts';
import { authorize } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import { type Context, newId } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import { formatDossierCode } from '../domain/dossier-code.ts';
import { reasonFields } from '../domain/reason-input.ts';
import { notifyCitizen } from '../notify/notify-citizen.ts';
import { competentUnitFor } from '../receive/competent-unit.ts';
import { getOpenUnit, procedureColumns } from '../receive/receive-dossier.ts';
import { receiveSchema } from '../receive/receive-input.ts';
import { saveParties } from '../receive/save-parties.ts';
import { nextNumberOfDay } from '../sql/code-counter.ts';
import { insertDossier } from '../sql/insert-dossier.ts';
import { requireReason } from '../transition/require-reason.ts';

/** What refusing needs: who wanted what, and why not. The papers go back with the citizen. */
export const refuseIntakeSchema = receiveSchema
  .pick({
    procedureCode: true,
    receivingUnitId: true,
    competentUnitId: true,
    channel: true,
    owner: true,
    abstract: true,
  })
  .extend(reasonFields);
export type RefuseIntakeInput = z.output<typeof refuseIntakeSchema>;

/**
 * Từ chối tiếp nhận (61 art. 17(1)(b), Mẫu 03): impossible without a coded reason and a text, here and in the
 * database. It is kept like a dossier, with a code of its own, so that refusals can be counted and looked up.
 */
export async function refuseIntake(
  context: Context,
  input: RefuseIntakeInput,
): Promise<{ id: string; code: string }> {
  authorize(context, 'dossiers.receive', input.receivingUnitId);
  const now = context.clock.now();
  const today = vietnamDate(now);
  const version = await findVersionInForce(context, input.procedureCode, today);
  if (!version)
    throw invalidField('procedureCode', 'dossiers.procedure-unknown', { code: input.procedureCode });
  const receiving = await getOpenUnit(context, input.receivingUnitId, today);
  const reason = await requireReason(context, 'refuseIntake', input.reasonCode);
  const competentUnitId = await competentUnitFor(context, version, receiving, input.competentUnitId);
  const number = await nextNumberOfDay(context, receiving.id, today);
  const code = formatDossierCode({ agencyCode: receiving.agencyCode, day: today, number });
  const id = newId(context);
  const dossier = {
    id,
    code,
    state: 'intakeRefused',
    ...procedureColumns(version),
    channel: input.channel,
    receiving_unit_id: receiving.id,
    competent_unit_id: competentUnitId,
    place_of_help_unit_id: receiving.id,
    ...(await saveParties(context, { owner: input.owner, submitter: undefined, submitterRole: 'owner' })),
    owner_name: input.owner.fullName,
    owner_search: foldVietnamese(input.owner.fullName),
    submitted_at: now,
    time_limit: JSON.stringify(null),
    ended_at: now,
    abstract: input.abstract,
    result_delivery: 'counter',
    number_of_sets: 1,
    refusal_reason_code: reason.code,
    refusal_reason_text: input.reasonText,
  };
  await insertDossier(context, dossier, [], {
    type: 'dossier.intake-refused',
    subjectKind: 'dossier',
    subjectId: id,
    unitId: receiving.id,
    data: {
      code,
      procedureCode: version.code,
      channel: input.channel,
      reasonCode: reason.code,
      reasonText: input.reasonText,
    },
  });
  await notifyCitizen(context, id, 'intakeRefused');
  return { id, code };
}
