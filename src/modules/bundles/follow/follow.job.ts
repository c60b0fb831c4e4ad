import { z } from 'zod';
import { defineJob } from '#platform/jobs/job.ts';
import { noteAcknowledged } from '../acknowledge/acknowledge-step.ts';
import { followDossier } from './follow-dossier.ts';
import { repassResult } from './repass-result.ts';

const ENDINGS = ['dossier.result-signed-off', 'dossier.refused', 'dossier.stopped', 'dossier.withdrawn'];
const ASSIGNED = 'dossier.assigned';
const CORRECTED = 'dossier.result-corrected';

/**
 * Hears what happens to the dossiers of linked dossiers, after the commit: within seconds, where the law gives ten minutes
 * for passing a result on (NĐ 63/2024 art. 7(4)).
 */
export const followLinked = defineJob({
  name: 'bundles.follow',
  payload: z.object({ subjectId: z.string(), type: z.string(), eventId: z.string() }),
  on: [...ENDINGS, ASSIGNED, CORRECTED],
  onlyIf: (data) => typeof data.linkedDossierId === 'string',
  async run(context, { subjectId, type }) {
    if (type === ASSIGNED) await noteAcknowledged(context, subjectId);
    else if (type === CORRECTED) await repassResult(context, subjectId);
    else await followDossier(context, subjectId);
  },
});
