import { officerNames } from '#modules/identity/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { type Consultation, isLateConsultation } from '../domain/consultation.ts';
import { PAPER_FORM_WORDS } from '../domain/words.ts';
import { type ConsultationSlipData, renderConsultationSlip } from '../forms/consultation-slip.ts';
import { formatMoment } from '../forms/format.ts';
import { paths } from '../paths.ts';
import { listConsultations } from '../sql/consultations.ts';
import { listParts } from '../sql/dossier-rows.ts';
import { fileNameOf, momentOrNull } from './form-words.ts';
import { letterheadOf } from './letterhead.ts';
import { loadPrintable, type Printable } from './printable.ts';

/** Phiếu chuyển xử lý, lấy ý kiến; with the answer once there is one. */
export const consultationSlipPage = definePage({
  id: 'dossiers.consultationSlip.page',
  path: paths.consultationSlip(':id', ':number'),
  access: 'dossiers.read',
  async load(context, { params }) {
    const printable = await loadPrintable(context, params.id ?? '');
    const all = await listConsultations(context, printable.dossier.id);
    const asked = all.find(({ number }) => String(number) === params.number);
    if (!asked) throw new Problem('notFound', 'dossiers.no-consultation');
    const data = await slipData(context, printable, asked, all);
    return pdf(await renderConsultationSlip(data), fileNameOf('phieu-lay-y-kien', printable.dossier));
  },
});

async function slipData(
  context: Context,
  { dossier, competent }: Printable,
  asked: Consultation,
  all: readonly Consultation[],
): Promise<ConsultationSlipData> {
  const together = all.filter((each) => each.askedAt.equals(asked.askedAt) && each.number !== asked.number);
  const units = await unitNames(
    context,
    [asked, ...together].map(({ unitId }) => unitId),
  );
  const { answer } = asked;
  const officers = await officerNames(context, [asked.askedBy, ...(answer ? [answer.answeredBy] : [])]);
  const parts = await listParts(context, dossier.id);
  return {
    ...(await letterheadOf(context, competent, vietnamDate(asked.askedAt))),
    dossierCode: dossier.code,
    askingUnit: competent.name,
    askedUnit: units.get(asked.unitId) ?? '',
    alsoAsked: together.map(({ unitId }) => units.get(unitId) ?? ''),
    procedureName: dossier.procedureName,
    procedureCode: dossier.procedureCode,
    ownerName: dossier.ownerName,
    receivedAt: momentOrNull(dossier.receivedAt),
    dueAt: momentOrNull(dossier.dueAt),
    question: asked.question,
    timeLimit: `${String(asked.workingDays).padStart(2, '0')} ngày làm việc`,
    askedAt: formatMoment(asked.askedAt),
    answerBy: formatMoment(asked.dueAt),
    papers: parts.map(({ name, form, count }) => ({ name, form: PAPER_FORM_WORDS[form], count })),
    answer: answer && {
      text: answer.text,
      answeredAt: formatMoment(answer.answeredAt),
      late: isLateConsultation(asked, answer.answeredAt),
    },
    asker: officers.get(asked.askedBy) ?? null,
    answerer: answer ? (officers.get(answer.answeredBy) ?? null) : null,
  };
}
