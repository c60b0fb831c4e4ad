import { authorize } from '#platform/authorization.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { periodLine } from '../filed/report-facts.ts';
import { getForm } from '../form/forms.ts';
import { paths } from '../paths.ts';
import { ANNEX_ITEMS } from '../reform/annex-items.ts';
import { numberText, typedNumber } from '../reform/number-text.ts';
import { latestManualFigures } from '../sql/manual-figures.ts';
import { getReport } from '../sql/reports.ts';
import { restateTyped, restateTypedSchema } from './restate-typed.ts';

const schema = restateTypedSchema.extend({ value: typedNumber });

/** GET, POST /ky-bao-cao/:id/dieu-chinh?chi-tieu=…: a typed number that was wrong when the report was closed. */
export const restateTypedPage = defineForm({
  id: 'reports.restateTyped.page',
  path: paths.restateTyped(':id'),
  access: 'reports.restate-figures',
  schema,
  async render(context, { params, query }, state) {
    const report = await getReport(context, params.id ?? '');
    authorize(context, 'reports.restate-figures', report.unitId);
    const form = getForm(report.form);
    const known = await latestManualFigures(context, report);
    const items = form.entryPage ? ANNEX_ITEMS.filter(({ figure }) => figure === undefined) : [];
    const options = items.map(({ code, name }) => ({
      value: code,
      text: `${name}: ${numberText(known.get(code)?.value ?? null)}`,
    }));
    return view(
      {
        title: 'Điều chỉnh số liệu nhập tay đã chốt',
        lead: `${form.name}, ${periodLine(report)}`,
        breadcrumb: [
          { text: 'Báo cáo', href: paths.reports },
          { text: form.name, href: paths.report(report.id) },
          { text: 'Điều chỉnh' },
        ],
      },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel title="Số liệu đúng">
          <SelectField
            name="code"
            label="Chỉ tiêu, số hiện nay"
            empty="– Chọn chỉ tiêu –"
            options={options}
            value={typed(state, 'code', query['chi-tieu'] ?? '')}
            error={errorFor(state.errors, 'code')}
          />
          <TextField
            name="value"
            label="Số đúng"
            hint="Ví dụ 1.234 hoặc 12,5; để trống nghĩa là chưa có dữ liệu"
            width="code"
            inputmode="decimal"
            maxlength={20}
            value={typed(state, 'value')}
            error={errorFor(state.errors, 'value')}
          />
          <TextArea
            name="reason"
            label="Lý do điều chỉnh"
            maxlength={500}
            value={typed(state, 'reason')}
            error={errorFor(state.errors, 'reason')}
          />
          <ActionBar note="Báo cáo đã gửi giữ nguyên; số cũ, số mới, lý do và tên anh/chị ghi vào sổ điều chỉnh.">
            <Button>Ghi sổ điều chỉnh</Button>
            <a class="govuk-link" href={paths.report(report.id)}>
              Quay lại báo cáo
            </a>
          </ActionBar>
        </Panel>
      </form>,
    );
  },
  async submit(context, { value, ...input }, { params }) {
    const id = params.id ?? '';
    await restateTyped(context, id, { ...input, value: value ?? null });
    return seeOther(paths.report(id), 'Đã ghi sổ điều chỉnh số liệu.');
  },
});
