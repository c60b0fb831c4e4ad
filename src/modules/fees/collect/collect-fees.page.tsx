import { getDossier } from '#modules/dossiers/index.ts';
import { authorize } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { RadioGroup } from '#ui/choices.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, HiddenField, TextField } from '#ui/fields.tsx';
import { formatNumber } from '#ui/format.ts';
import { EmptyState, Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { amountInWords } from '../domain/amount-in-words.ts';
import { dueOf, type Obligation } from '../domain/obligation.ts';
import { COUNTER_METHODS, receiptName } from '../domain/payment.ts';
import { feesPaths } from '../paths.ts';
import { feesOfDossier } from '../show-fees/fees-of-dossier.ts';
import { lineName } from '../show-fees/line-name.ts';
import { KIND_WORDS, METHOD_WORDS } from '../words.ts';
import { collectFees, collectSchema } from './collect-fees.ts';

/** Thu phí, in biên lai: what is due, how it is paid, one button. */
export const collectPage = defineForm({
  id: 'fees.collect.page',
  path: feesPaths.collect(':id'),
  access: 'fees.collect',
  schema: collectSchema,
  once: true,
  render: renderCollect,
  async submit(context, input, request) {
    const { id = '' } = request.params;
    const receipts = await collectFees(context, id, input);
    const names = receipts.map(receiptName).join(', ');
    return seeOther(
      feesPaths.dossier(id),
      `Đã thu ${formatNumber(input.totalVnd)} đồng, biên lai ${names}. In biên lai ở mục Phí, lệ phí.`,
    );
  },
});

async function renderCollect(context: Context, request: PageRequest, state: FormState) {
  const dossier = await getDossier(context, request.params.id ?? '');
  authorize(context, 'fees.collect', dossier.receivingUnitId);
  const due = dueOf((await feesOfDossier(context, dossier.id)).obligations);
  const breadcrumb = [
    { text: 'Hồ sơ', href: '/ho-so' },
    { text: dossier.code, href: feesPaths.dossier(dossier.id) },
    { text: 'Thu phí' },
  ];
  const title = `Thu phí, lệ phí – ${dossier.code}`;
  const lead = `${dossier.procedureName} · ${dossier.ownerName}`;
  return view(
    { title, heading: 'Thu phí, lệ phí', lead, breadcrumb },
    due.lines.length === 0 ? (
      <>
        <ErrorSummary errors={state.errors} />
        <EmptyState title="Hồ sơ không còn khoản nào phải nộp">
          <a href={feesPaths.dossier(dossier.id)}>Quay lại hồ sơ</a>
        </EmptyState>
      </>
    ) : (
      <CollectForm context={context} state={state} dossierId={dossier.id} due={due} />
    ),
  );
}

interface CollectFormProps {
  readonly context: Context;
  readonly state: FormState;
  readonly dossierId: string;
  readonly due: { readonly lines: readonly Obligation[]; readonly totalVnd: number };
}

function CollectForm({ context, state, dossierId, due: { lines, totalVnd } }: CollectFormProps) {
  return (
    <form method="post" novalidate>
      <ErrorSummary errors={state.errors} />
      <HiddenField name="idempotencyKey" value={typed(state, 'idempotencyKey') || newId(context)} />
      <HiddenField name="totalVnd" value={totalVnd} />
      <Panel title="Phải nộp">
        <DataTable
          caption="Các khoản phải nộp"
          captionHidden
          columns={COLUMNS}
          rows={lines}
          footer={['Cộng', '', formatNumber(totalVnd)]}
        />
        <p>Bằng chữ: {amountInWords(totalVnd)}.</p>
      </Panel>
      <Panel title="Cách nộp">
        <RadioGroup
          name="method"
          legend="Công dân nộp bằng"
          choices={COUNTER_METHODS.map((value) => ({ value, text: METHOD_WORDS[value] }))}
          value={typed(state, 'method', 'cash')}
          error={errorFor(state.errors, 'method')}
        />
        <TextField
          name="reference"
          label="Số chứng từ"
          hint="Mã giao dịch chuyển khoản hoặc số bảng kê của bưu điện. Nộp tiền mặt thì để trống."
          optional
          width="code"
          value={typed(state, 'reference')}
          error={errorFor(state.errors, 'reference')}
        />
      </Panel>
      <ActionBar note="Mỗi khoản một biên lai, số tiếp theo của quyển năm nay.">
        <Button>Thu và lập biên lai</Button>
        <a class="govuk-link" href={feesPaths.dossier(dossierId)}>
          Quay lại hồ sơ
        </a>
      </ActionBar>
    </form>
  );
}

const COLUMNS: readonly Column<Obligation>[] = [
  { head: 'Khoản', cell: ({ payable }) => lineName(payable) },
  { head: 'Loại', cell: ({ kind }) => KIND_WORDS[kind] },
  { head: 'Số tiền (đồng)', cell: ({ dueVnd }) => formatNumber(dueVnd), align: 'end' },
];
