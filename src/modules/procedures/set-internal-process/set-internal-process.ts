import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize, ROLES } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import { shortestLimit } from '../domain/default-process.ts';
import {
  checkProcess,
  exceedsLimit,
  type InternalProcess,
  numbered,
  STAGES,
  totalMinutes,
} from '../domain/internal-process.ts';
import { getProcedure } from '../show-procedure/get-procedure.ts';
import { saveProcess } from '../sql/processes.ts';

/** One step as it is entered, for page and API. */
export const stepFields = {
  stage: z.enum(STAGES, 'procedures.stage-missing'),
  name: z
    .string('procedures.step-name-missing')
    .trim()
    .min(1, 'procedures.step-name-missing')
    .max(200, 'platform.too-long'),
  role: z.enum(ROLES, 'procedures.role-missing'),
};

export const processDecision = z
  .string('procedures.process-decision-missing')
  .trim()
  .min(1, 'procedures.process-decision-missing')
  .max(60, 'platform.too-long');

/** Minutes of working time of a step: a month at most. */
export const stepMinutes = z
  .number('procedures.step-time')
  .int('procedures.step-time')
  .min(1, 'procedures.step-time')
  .max(100_000, 'procedures.step-time');

export interface ProcessInput {
  readonly decision: string;
  readonly validFrom: Temporal.PlainDate;
  readonly steps: readonly Omit<InternalProcess['steps'][number], 'code'>[];
}

export interface SavedProcess {
  readonly process: InternalProcess;
  /** The steps plan more time than the shortest time limit: allowed, but to be looked at. */
  readonly exceedsLimit: boolean;
}

/**
 * Phê duyệt quy trình nội bộ của một thủ tục: from `validFrom` dossiers are worked by these steps.
 * @throws Problem forbidden, notFound; invalid as checkProcess
 */
export async function setInternalProcess(
  context: Context,
  code: string,
  input: ProcessInput,
): Promise<SavedProcess> {
  authorize(context, 'procedures.administer');
  const procedure = await getProcedure(context, code);
  checkProcess(input.steps);
  const { decision, validFrom } = input;
  const steps = numbered(input.steps);
  await saveProcess(context, { id: newId(context), procedureId: procedure.id, decision, validFrom, steps });
  await record(context, {
    type: 'procedure.process-set',
    subjectKind: 'procedure',
    subjectId: procedure.id,
    data: {
      decision,
      validFrom: validFrom.toString(),
      steps: steps.length,
      minutes: totalMinutes(steps),
    },
  });
  const limit = shortestLimit(procedure.current.content.channels);
  return { process: { steps, source: 'own', decision, validFrom }, exceedsLimit: exceedsLimit(steps, limit) };
}
