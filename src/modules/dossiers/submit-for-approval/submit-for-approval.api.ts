import { defineTransitionApi } from '../transition/transition-api.ts';
import { submitForApproval, submitSchema } from './submit-for-approval.ts';

export const submitForApprovalApi = defineTransitionApi({
  verb: 'submitForApproval',
  noun: 'submissions',
  summary: 'Submit an appraised dossier to the leader (trình)',
  body: submitSchema,
  carryOut: submitForApproval,
});
