import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { withQuery } from '#platform/http/address.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { HiddenField, TextField } from '#ui/fields.tsx';
import { formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { amountInWords } from '../domain/amount-in-words.ts';
import { feesPaths } from '../paths.ts';
import { findProvider } from '../providers/find-provider.ts';
import { findDueByCode, openOrder } from './open-order.ts';

const paySchema = z.object({ code: z.string('fees.code-missing').max(60, 'platform.too-long') });

/** Nộp phí, for whoever holds the slip: the code and the amount, nothing of a person. */
export const payPage = defineForm({
  id: 'fees.pay.page',
  path: feesPaths.pay,
  access: 'public',
  schema: paySchema,
  render: renderPay,
  async submit(context, { code }) {
    const order = await openOrder(context, code.trim().toUpperCase());
    return seeOther(feesPaths.order(order.id));
  },
});

async function renderPay(context: Context, request: PageRequest, state: FormState) {
  const code = (state.values.code?.[0] ?? request.query.ma ?? '').trim().toUpperCase();
  const due = code === '' ? undefined : await findDueByCode(context, code);
  return view(
    { title: 'Nộp phí, lệ phí', lead: 'Nhập mã hồ sơ in trên giấy tiếp nhận và hẹn trả kết quả.' },
    <>
      <ErrorSummary errors={state.errors} />
      {code === '' ? null : due && due.totalVnd > 0 ? (
        <DueSection context={context} code={code} totalVnd={due.totalVnd} />
      ) : (
        <Notice
          tone="info"
          text="Không có khoản nào phải nộp cho mã hồ sơ này. Nếu đã nộp, hệ thống đã ghi nhận; nếu nhập nhầm, hãy xem lại mã."
        />
      )}
      <form method="get">
        <TextField
          label="Mã hồ sơ"
          name="ma"
          value={code}
          autocomplete="off"
          hint="Ví dụ: H99.7.1-261122-0001"
        />
        <Button variant="secondary">Xem số tiền</Button>
      </form>
    </>,
    'public',
  );
}

function DueSection({ context, code, totalVnd }: { context: Context; code: string; totalVnd: number }) {
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Mã hồ sơ', value: code },
          { key: 'Phải nộp', value: `${formatNumber(totalVnd)} đồng` },
          { key: 'Bằng chữ', value: amountInWords(totalVnd) },
        ]}
      />
      {findProvider(context) ? (
        <form method="post" action={withQuery(feesPaths.pay, { ma: code })} novalidate>
          <HiddenField name="code" value={code} />
          <ActionBar>
            <Button>Nộp trực tuyến</Button>
          </ActionBar>
        </form>
      ) : (
        <Notice
          tone="info"
          text="Hệ thống chưa nhận nộp trực tuyến. Hãy nộp tại nơi đã tiếp nhận hồ sơ hoặc qua bưu điện."
        />
      )}
    </>
  );
}
