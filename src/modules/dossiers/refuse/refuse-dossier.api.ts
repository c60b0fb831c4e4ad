import { defineTransitionApi } from '../transition/transition-api.ts';
import { refuseDossier, refuseSchema } from './refuse-dossier.ts';

export const refuseApi = defineTransitionApi({
  verb: 'refuse',
  noun: 'refusals',
  summary: 'Refuse a dossier after appraisal, with the reason (từ chối giải quyết)',
  body: refuseSchema,
  carryOut: refuseDossier,
});
