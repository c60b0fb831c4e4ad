import type { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { reasonFields } from '../domain/reason-input.ts';
import { notifyCitizen } from '../notify/notify-citizen.ts';
import { beginDossier, openIntake } from '../receive/open-intake.ts';
import { receiveSchema } from '../receive/receive-input.ts';
import { insertDossier, type NewDossier } from '../sql/insert-dossier.ts';
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
  const intake = await openIntake(context, input);
  const reason = await requireReason(context, 'refuseIntake', input.reasonCode);
  const { id, code, columns, parties } = await beginDossier(context, intake, input);
  const dossier: NewDossier = {
    ...columns,
    state: 'intakeRefused',
    time_limit: JSON.stringify(null),
    ended_at: intake.at,
    result_delivery: 'counter',
    number_of_sets: 1,
    refusal_reason_code: reason.code,
    refusal_reason_kind: reason.kind,
    refusal_reason_text: input.reasonText,
  };
  const data = {
    code,
    procedureCode: intake.version.code,
    channel: input.channel,
    reasonCode: reason.code,
    reasonText: input.reasonText,
  };
  const unitId = intake.receiving.id;
  await insertDossier(
    context,
    dossier,
    { parts: [], parties },
    { type: 'dossier.intake-refused', subjectKind: 'dossier', subjectId: id, unitId, data },
  );
  await notifyCitizen(context, id, 'intakeRefused');
  return { id, code };
}
