import { z } from '@hono/zod-openapi';
import { openUpload } from '#platform/files/upload.ts';
import { defineApi } from '#platform/http/operation.ts';
import { invalidField } from '#platform/problem.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { listVerificationRecords } from '../sql/verification-records.ts';
import { defineTransitionApi } from '../transition/transition-api.ts';
import { recordVerification, recordVerificationSchema } from './record-verification.ts';

export const recordVerificationApi = defineTransitionApi({
  verb: 'recordVerification',
  noun: 'verification-records',
  summary: 'Keep the record of a verification (biên bản xác minh); `upload` comes from POST /api/uploads',
  body: recordVerificationSchema.extend({ upload: z.string().optional() }),
  carryOut(context, target, { upload: text, ...input }) {
    const upload = text === undefined ? undefined : openUpload(text, context);
    if (text !== undefined && !upload) throw invalidField('upload', 'dossiers.upload-unknown');
    return recordVerification(context, target, input, upload);
  },
});

const recordSchema = z
  .object({
    number: z.number().int(),
    verifiedAt: z.string(),
    place: z.string(),
    participants: z.array(z.string()),
    content: z.string(),
    conclusion: z.string(),
    fileId: z.string().nullable(),
    writtenAt: z.string(),
  })
  .openapi('VerificationRecord');

export const listVerificationRecordsApi = defineApi({
  id: 'dossiers.verificationRecords.list',
  method: 'get',
  path: '/api/dossiers/{id}/verification-records',
  access: 'dossiers.read',
  summary: 'Records of verifications of a dossier, oldest first',
  params: z.object({ id: z.string() }),
  answer: z.object({ records: z.array(recordSchema) }),
  async handle(context, { params }) {
    const { id } = await getDossier(context, params.id);
    const records = (await listVerificationRecords(context, id)).map((record) => ({
      ...record,
      participants: [...record.participants],
      verifiedAt: record.verifiedAt.toString(),
      writtenAt: record.writtenAt.toString(),
    }));
    return { records };
  },
});
