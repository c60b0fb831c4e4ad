import { z } from 'zod';
import { openUpload } from '#platform/files/upload.ts';
import { invalidField } from '#platform/problem.ts';
import { defineTransitionApi } from '../transition/transition-api.ts';
import { receiveSupplement, receiveSupplementSchema } from './receive-supplement.ts';

export const receiveSupplementApi = defineTransitionApi({
  verb: 'receiveSupplement',
  noun: 'supplements',
  summary: 'Take in everything that was asked for; the clock goes on or begins anew (tiếp nhận bổ sung)',
  body: receiveSupplementSchema.extend({
    /** Scans by number of the item, each from POST /api/uploads. */
    uploads: z.record(z.string(), z.string()).default({}),
  }),
  carryOut(context, target, { uploads, ...input }) {
    const scans = Object.entries(uploads).map(([number, text]) => {
      const upload = openUpload(text, context);
      if (!upload) throw invalidField(`uploads.${number}`, 'dossiers.upload-unknown');
      return [`supplied.${number}.scan`, [upload]];
    });
    return receiveSupplement(context, target, input, Object.fromEntries(scans));
  },
});
