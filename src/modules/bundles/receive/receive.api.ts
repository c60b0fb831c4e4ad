import { z } from '@hono/zod-openapi';
import { openUpload } from '#platform/files/upload.ts';
import { defineApi } from '#platform/http/operation.ts';
import { invalidField } from '#platform/problem.ts';
import { linkedAnswer, toLinkedAnswer } from '../show/linked.api.ts';
import { receiveLinkedSchema } from './receive-input.ts';
import { receiveLinked } from './receive-linked.ts';

const body = receiveLinkedSchema
  .extend({ scans: z.record(z.string(), z.string()).default({}) })
  .openapi('ReceiveLinkedDossier', {
    description:
      'steps: by the code of the step; optional ones need taken: "yes". papers: by step, then by the code of the paper. ' +
      'scans: upload texts of POST /api/uploads by `step.paper`.',
  });

/** POST /api/linked-dossiers: the same use case as the counter's screen. */
export const receiveLinkedApi = defineApi({
  id: 'bundles.receive',
  method: 'post',
  path: '/api/linked-dossiers',
  access: 'bundles.receive',
  summary: 'Receive a linked dossier (tiếp nhận hồ sơ liên thông): one intake for all procedures of a bundle',
  body,
  answer: linkedAnswer,
  status: 201,
  once: true,
  async handle(context, { body: { scans, ...input } }) {
    const opened = Object.entries(scans).map(([place, text]) => {
      const upload = openUpload(text, context);
      if (!upload) throw invalidField(`scans.${place}`, 'dossiers.upload-unknown');
      return [`papers.${place}.scan`, [upload]] as const;
    });
    const linked = await receiveLinked(context, input, Object.fromEntries(opened));
    return toLinkedAnswer(context, linked);
  },
});
