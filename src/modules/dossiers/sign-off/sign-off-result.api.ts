import { z } from 'zod';
import { openUpload } from '#platform/files/upload.ts';
import { defineTransitionApi } from '../transition/transition-api.ts';
import { signOffResult, signOffSchema } from './sign-off-result.ts';

export const signOffApi = defineTransitionApi({
  verb: 'signOff',
  noun: 'results',
  summary: 'Attach the signed result and end the processing; `upload` comes from POST /api/uploads',
  body: signOffSchema.extend({ upload: z.string('dossiers.result-file-missing') }),
  carryOut: (context, target, input) =>
    signOffResult(context, target, input, openUpload(input.upload, context)),
});
