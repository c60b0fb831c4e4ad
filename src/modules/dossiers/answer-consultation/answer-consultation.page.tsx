import { unitNames } from '#modules/organization/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { ACCEPTED_ENDINGS } from '#platform/files/accept-upload.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, FileField, TextArea } from '#ui/fields.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { paths } from '../paths.ts';
import { DossierBrief } from '../show/dossier-brief.tsx';
import { KeptUploads } from '../show/kept-uploads.tsx';
import { getConsultation } from '../sql/consultations.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { answerConsultation, answerConsultationSchema } from './answer-consultation.ts';

/** The screen of the unit that was asked: the question, its deadline, the answer with a file. */
export const answerConsultationPage = defineForm({
  id: 'dossiers.answerConsultation.page',
  path: paths.consultation(':id', ':number'),
  access: 'dossiers.answer-consultation',
  schema: answerConsultationSchema,
  files: ['file'],
  render: renderAnswer,
  async submit(context, input, { params }, uploads) {
    const asked = { dossierId: params.id ?? '', number: Number(params.number) };
    await answerConsultation(context, asked, input, uploads.file?.[0]);
    return seeOther(paths.dossier(asked.dossierId), 'Đã gửi ý kiến đến cơ quan giải quyết.');
  },
});

async function renderAnswer(context: Context, { params }: PageRequest, state: FormState) {
  const dossier = await getDossier(context, params.id ?? '');
  const asked = await getConsultation(context, dossier.id, Number(params.number));
  authorize(context, 'dossiers.answer-consultation', asked.unitId);
  const names = await unitNames(context, [asked.unitId, dossier.competentUnitId]);
  const back = paths.dossier(dossier.id);
  const body = (
    <>
      <ErrorSummary errors={state.errors} />
      <DossierBrief dossier={dossier} now={context.clock.now()} />
      <Panel title="Nội dung cần cho ý kiến">
        <SummaryList
          rows={[
            { key: 'Cơ quan hỏi', value: names.get(dossier.competentUnitId) },
            { key: 'Đơn vị được hỏi', value: names.get(asked.unitId) },
            { key: 'Nội dung', value: asked.question },
            { key: 'Trả lời trước', value: formatDateTime(asked.dueAt) },
          ]}
        />
      </Panel>
      <form method="post" novalidate enctype="multipart/form-data">
        <TextArea
          label="Ý kiến của đơn vị"
          name="answer"
          rows={6}
          value={typed(state, 'answer')}
          error={errorFor(state.errors, 'answer')}
        />
        <FileField
          label="Văn bản kèm theo (không bắt buộc)"
          name="file"
          accept={ACCEPTED_ENDINGS}
          error={errorFor(state.errors, 'file')}
        />
        <KeptUploads context={context} field="file" uploads={state.uploads.file} />
        <ActionBar>
          <Button>Gửi ý kiến</Button>
          <a class="govuk-link" href={back}>
            Quay lại hồ sơ
          </a>
        </ActionBar>
      </form>
    </>
  );
  const heading = 'Trả lời ý kiến';
  const breadcrumb = [
    { text: 'Hồ sơ', href: paths.register },
    { text: dossier.code, href: back },
    { text: heading },
  ];
  return view({ title: `${heading} – ${dossier.code}`, heading, breadcrumb }, body);
}
