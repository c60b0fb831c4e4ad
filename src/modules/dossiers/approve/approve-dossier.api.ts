import { defineTransitionApi } from '../transition/transition-api.ts';
import { approveDossier, approveSchema } from './approve-dossier.ts';

export const approveApi = defineTransitionApi({
  verb: 'approve',
  noun: 'approvals',
  summary: 'Approve the result (phê duyệt)',
  body: approveSchema,
  carryOut: approveDossier,
});
