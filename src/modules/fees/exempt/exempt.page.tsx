import { getDossier } from '#modules/dossiers/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { formatNumber } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { EXEMPTION_GROUNDS } from '../domain/obligation.ts';
import { feesPaths } from '../paths.ts';
import { feesOfDossier } from '../show-fees/fees-of-dossier.ts';
import { GROUND_WORDS } from '../words.ts';
import { exemptFee, exemptSchema } from './exempt.ts';

/** Miễn, giảm: one line of a dossier, the whole of it unless less is typed. */
export const exemptPage = defineForm({
  id: 'fees.exempt.page',
  path: feesPaths.exempt(':id', ':line'),
  access: 'fees.exempt',
  schema: exemptSchema,
  render: renderExempt,
  async submit(context, input, { params }) {
    const { id = '', line = '' } = params;
    await exemptFee(context, id, Number(line), input);
    return seeOther(feesPaths.dossier(id), `Đã ghi miễn, giảm ${formatNumber(input.amountVnd)} đồng.`);
  },
});

async function renderExempt(context: Context, { params }: PageRequest, state: FormState) {
  const dossier = await getDossier(context, params.id ?? '');
  authorize(context, 'fees.exempt', dossier.receivingUnitId);
  const { obligations } = await feesOfDossier(context, dossier.id);
  const obligation = obligations.find(({ payable }) => payable.line === Number(params.line));
  if (!obligation) throw new Problem('notFound', 'fees.nothing-due');
  const breadcrumb = [
    { text: 'Hồ sơ', href: '/ho-so' },
    { text: dossier.code, href: feesPaths.dossier(dossier.id) },
    { text: 'Miễn, giảm' },
  ];
  const lead = `${dossier.code} · ${dossier.ownerName} · phải nộp ${formatNumber(obligation.dueVnd)} đồng`;
  return view(
    { title: 'Miễn, giảm phí, lệ phí', lead, breadcrumb },
    <form method="post" novalidate>
      <ErrorSummary errors={state.errors} />
      <Panel>
        <TextField
          name="amountVnd"
          label="Số tiền được miễn, giảm"
          suffix="đồng"
          inputmode="numeric"
          width="date"
          value={typed(state, 'amountVnd', String(obligation.dueVnd))}
          error={errorFor(state.errors, 'amountVnd')}
        />
        <SelectField
          name="ground"
          label="Đối tượng"
          empty="Chọn đối tượng"
          options={EXEMPTION_GROUNDS.map((value) => ({ value, text: GROUND_WORDS[value] }))}
          value={typed(state, 'ground')}
          error={errorFor(state.errors, 'ground')}
        />
        <TextArea
          name="groundText"
          label="Căn cứ, giấy tờ chứng minh"
          hint="Ví dụ: Giấy chứng nhận hộ nghèo năm 2026; Nghị quyết của Hội đồng nhân dân tỉnh."
          rows={3}
          value={typed(state, 'groundText')}
          error={errorFor(state.errors, 'groundText')}
        />
      </Panel>
      <ActionBar>
        <Button>Ghi miễn, giảm</Button>
        <a class="govuk-link" href={feesPaths.dossier(dossier.id)}>
          Quay lại hồ sơ
        </a>
      </ActionBar>
    </form>,
  );
}
