import { defineTransitionApi } from '../transition/transition-api.ts';
import { withdrawDossier, withdrawSchema } from './withdraw-dossier.ts';

export const withdrawApi = defineTransitionApi({
  verb: 'withdraw',
  noun: 'withdrawals',
  summary: 'The applicant takes the dossier back before there is a result (rút hồ sơ)',
  body: withdrawSchema,
  carryOut: withdrawDossier,
});
