import { z } from '@hono/zod-openapi';
import { openUpload } from '#platform/files/upload.ts';
import { defineApi } from '#platform/http/operation.ts';
import { invalidField } from '#platform/problem.ts';
import { isLateConsultation } from '../domain/consultation.ts';
import { listConsultations } from '../sql/consultations.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { answerConsultation, answerConsultationSchema } from './answer-consultation.ts';

const consultationSchema = z
  .object({
    number: z.number().int(),
    unitId: z.string(),
    question: z.string(),
    askedAt: z.string(),
    workingDays: z.number().int(),
    dueAt: z.string(),
    /** Answered after its deadline, or past it without an answer. */
    late: z.boolean(),
    answer: z.string().nullable(),
    answeredAt: z.string().nullable(),
    fileId: z.string().nullable(),
  })
  .openapi('Consultation');

export const listConsultationsApi = defineApi({
  id: 'dossiers.consultations.list',
  method: 'get',
  path: '/api/dossiers/{id}/consultations',
  access: 'dossiers.read',
  summary: 'Opinions asked of other units about a dossier, oldest first, with their answers',
  params: z.object({ id: z.string() }),
  answer: z.object({ consultations: z.array(consultationSchema) }),
  async handle(context, { params }) {
    const { id } = await getDossier(context, params.id);
    const now = context.clock.now();
    const consultations = (await listConsultations(context, id)).map((each) => ({
      number: each.number,
      unitId: each.unitId,
      question: each.question,
      askedAt: each.askedAt.toString(),
      workingDays: each.workingDays,
      dueAt: each.dueAt.toString(),
      late: isLateConsultation(each, now),
      answer: each.answer?.text ?? null,
      answeredAt: each.answer?.answeredAt.toString() ?? null,
      fileId: each.answer?.fileId ?? null,
    }));
    return { consultations };
  },
});

export const answerConsultationApi = defineApi({
  id: 'dossiers.answerConsultation',
  method: 'post',
  path: '/api/dossiers/{id}/consultations/{number}/answers',
  access: 'dossiers.answer-consultation',
  summary: 'Answer as the unit that was asked (trả lời ý kiến); `upload` comes from POST /api/uploads',
  params: z.object({ id: z.string(), number: z.coerce.number().int() }),
  body: answerConsultationSchema.extend({ upload: z.string().optional() }),
  answer: z.object({ id: z.string(), number: z.number().int() }),
  status: 201,
  async handle(context, { params, body }) {
    const upload = body.upload === undefined ? undefined : openUpload(body.upload, context);
    if (body.upload !== undefined && !upload) throw invalidField('upload', 'dossiers.upload-unknown');
    await answerConsultation(context, { dossierId: params.id, number: params.number }, body, upload);
    return { id: params.id, number: params.number };
  },
});
