import { defineTransitionApi } from '../transition/transition-api.ts';
import { consultSchema, consultUnits } from './consult-units.ts';

export const consultApi = defineTransitionApi({
  verb: 'consult',
  noun: 'consultations',
  summary: 'Ask other units for their opinion, each with a deadline in working days (lấy ý kiến)',
  body: consultSchema,
  carryOut: consultUnits,
});
