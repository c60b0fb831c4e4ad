import { z } from '@hono/zod-openapi';
import { getOfficer } from '#platform/authorization.ts';
import { acceptUpload } from '#platform/files/accept-upload.ts';
import { sealUpload } from '#platform/files/upload.ts';
import { defineApi } from '#platform/http/operation.ts';

const uploadSchema = z
  .object({
    name: z
      .string('dossiers.upload-name-missing')
      .min(1, 'dossiers.upload-name-missing')
      .max(200, 'platform.too-long'),
    contentBase64: z.base64('dossiers.upload-content').min(1, 'dossiers.upload-content'),
  })
  .openapi('NewUpload');

const storedSchema = z
  .object({
    /** Goes into the operation that attaches the file; it is of no use elsewhere. */
    upload: z.string(),
    /** bytes */
    size: z.number().int(),
    mediaType: z.string(),
  })
  .openapi('Upload');

/** Programs send a file first and attach it by the token they get; nothing refers to it until then. */
export const uploadApi = defineApi({
  id: 'dossiers.uploads.create',
  method: 'post',
  carriesFile: true,
  path: '/api/uploads',
  access: 'signedIn',
  summary:
    'Store a file (PDF, JPG, PNG, DOCX, XLSX); the answer holds the token by which a dossier takes it in',
  body: uploadSchema,
  answer: storedSchema,
  status: 201,
  async handle(context, { body }) {
    getOfficer(context);
    const file = new File([Buffer.from(body.contentBase64, 'base64')], body.name);
    const upload = await acceptUpload(context.files, 'contentBase64', file, context.config.maxFileMegabytes);
    return { upload: sealUpload(upload, context), size: upload.size, mediaType: upload.mediaType };
  },
});
