import { defineTransitionApi } from '../transition/transition-api.ts';
import { requestSupplement, requestSupplementSchema } from './request-supplement.ts';

export const requestSupplementApi = defineTransitionApi({
  verb: 'requestSupplement',
  noun: 'supplement-requests',
  summary: 'Ask the applicant for everything that is missing; the clock stops (yêu cầu bổ sung)',
  body: requestSupplementSchema,
  carryOut: requestSupplement,
});
