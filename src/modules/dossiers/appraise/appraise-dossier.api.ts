import { defineTransitionApi } from '../transition/transition-api.ts';
import { appraiseDossier, appraiseSchema } from './appraise-dossier.ts';

export const appraiseApi = defineTransitionApi({
  verb: 'appraise',
  noun: 'appraisals',
  summary: 'Write what the examination found (thẩm định)',
  body: appraiseSchema,
  carryOut: appraiseDossier,
});
