import { defineTransitionApi } from '../transition/transition-api.ts';
import { assignDossier, assignSchema } from './assign-dossier.ts';

export const assignApi = defineTransitionApi({
  verb: 'assign',
  noun: 'assignments',
  summary: 'Assign a dossier to a handling officer (phân công)',
  body: assignSchema,
  carryOut: assignDossier,
});
