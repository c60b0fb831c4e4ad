import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { RadioGroup } from '#ui/choices.tsx';
import { formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { feesPaths } from '../paths.ts';
import { pretendPayment } from '../providers/fake-provider.ts';
import { findProvider } from '../providers/find-provider.ts';
import { getOrder } from '../sql/orders.ts';
import { settleOrder } from './settle-order.ts';

const WAYS = ['paid', 'silent', 'less'] as const;
const schema = z.object({ way: z.enum(WAYS).default('paid') });

/** In the demo, where a platform would stand. It exists only while the settings say `fake`, and says what it is. */
export const fakePlatformPage = defineForm({
  id: 'fees.fake-platform.page',
  path: feesPaths.fakePlatform(':id'),
  access: 'public',
  schema,
  async render(context, { params }) {
    refuseUnlessFake(context);
    const order = await getOrder(context, params.id ?? '');
    return view(
      { title: 'Cổng thanh toán thử nghiệm', lead: 'Trang này thay cho cổng thanh toán trong bản dùng thử.' },
      <form method="post" novalidate>
        <Notice tone="warning" text="Không có tiền nào được chuyển. Đây chỉ là mô phỏng." />
        <SummaryList
          rows={[
            { key: 'Mã hồ sơ', value: order.dossierCode },
            { key: 'Số tiền', value: `${formatNumber(order.amountVnd)} đồng` },
          ]}
        />
        <RadioGroup
          name="way"
          legend="Giả lập"
          value="paid"
          choices={[
            { value: 'paid', text: 'Nộp thành công' },
            {
              value: 'silent',
              text: 'Nộp thành công nhưng mất tín hiệu báo về (hệ thống tự hỏi lại sau vài phút)',
            },
            { value: 'less', text: 'Cổng báo thiếu 1.000 đồng (sai lệch, chờ đối soát)' },
          ]}
        />
        <ActionBar>
          <Button>Giả lập nộp tiền</Button>
        </ActionBar>
      </form>,
      'public',
    );
  },
  async submit(context, { way }, { params }) {
    refuseUnlessFake(context);
    const order = await getOrder(context, params.id ?? '');
    const amountVnd = way === 'less' ? order.amountVnd - 1000 : order.amountVnd;
    const message = pretendPayment(order.id, amountVnd, context.secret);
    const report = findProvider(context)?.verifyCallback(message);
    if (way !== 'silent' && report) await settleOrder(context, order.provider, report);
    return seeOther(feesPaths.order(order.id));
  },
});

function refuseUnlessFake({ config }: Context): void {
  if (config.payment?.kind !== 'fake') throw new Problem('notFound', 'platform.no-such-page');
}
