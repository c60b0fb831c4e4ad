import { z } from 'zod';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { reasonFields } from '../domain/reason-input.ts';
import { notifyCitizen } from '../notify/notify-citizen.ts';
import { insertApology } from '../sql/apologies.ts';
import { changeDossier } from '../sql/change-dossier.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import type { Target } from '../transition/carry-out.ts';
import { changedMeanwhile } from '../transition/changed-meanwhile.ts';
import { version } from '../transition/version.ts';

const lostPapers = z
  .array(z.string().min(1, 'dossiers.lost-papers-missing').max(300, 'platform.too-long'))
  .min(1, 'dossiers.lost-papers-missing')
  .max(30, 'dossiers.too-many-papers');

export const lostPapersSchema = z.object({
  version,
  lostPapers,
  responsible: z
    .string('dossiers.responsible-missing')
    .min(2, 'dossiers.responsible-missing')
    .max(200, 'platform.too-long'),
  costVnd: z.coerce
    .number('dossiers.fee')
    .int('dossiers.fee')
    .min(0, 'dossiers.fee')
    .max(1e12, 'dossiers.fee')
    .default(0),
  reasonText: reasonFields.reasonText,
});
export type LostPapersInput = Omit<z.output<typeof lostPapersSchema>, 'version'>;

/** The page's form: one paper a line. */
export const lostPapersFormSchema = lostPapersSchema.extend({
  lostPapers: z.preprocess(
    (text) =>
      String(text ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    lostPapers,
  ),
});

/**
 * Xin lỗi vì làm mất, hư hỏng giấy tờ (61 art. 21): which papers, who, what it costs, which the office bears; the second kind
 * of apology, without a new date.
 */
export async function apologiseLostPapers(
  context: Context,
  { id, version: seen }: Target,
  input: LostPapersInput,
): Promise<void> {
  const dossier = await getDossier(context, id);
  authorize(context, 'dossiers.apologise', dossier.competentUnitId, dossier.receivingUnitId);
  if (dossier.state === 'intakeRefused') throw new Problem('conflict', 'dossiers.never-received');
  if (dossier.version !== seen) throw await changedMeanwhile(context, id);
  const signedBy = getOfficer(context).officerId;
  const letter = await insertApology(context, id, {
    kind: 'lostPapers',
    reason: input.reasonText,
    dueAt: null,
    deadlineAt: null,
    newDueAt: null,
    lostPapers: input.lostPapers,
    responsible: input.responsible,
    costVnd: input.costVnd,
    draftedBy: signedBy,
    draftedAt: context.clock.now(),
    signedBy,
  });
  const data = { letter, lostPapers: input.lostPapers.length, costVnd: input.costVnd };
  const fact = { type: 'dossier.lost-papers-apologised', unitId: dossier.competentUnitId, data };
  if (!(await changeDossier(context, dossier, fact))) throw await changedMeanwhile(context, id);
  await notifyCitizen(context, id, 'papersLost');
}
