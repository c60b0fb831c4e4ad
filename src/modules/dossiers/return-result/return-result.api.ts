import { defineTransitionApi } from '../transition/transition-api.ts';
import { returnResult, returnSchema } from './return-result.ts';

export const returnResultApi = defineTransitionApi({
  verb: 'returnResult',
  noun: 'returns',
  summary: 'Return the result, with the record of who took it (trả kết quả)',
  body: returnSchema,
  carryOut: returnResult,
});
