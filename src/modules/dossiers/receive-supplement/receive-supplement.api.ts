import { z } from 'zod';
import { openUpload } from '#platform/files/upload.ts';
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
    const scans = Object.entries(uploads).map(([number, upload]) => [
      `supplied.${number}.scan`,
      [openUpload(upload, context.secret)],
    ]);
    return receiveSupplement(context, target, input, Object.fromEntries(scans));
  },
});
