import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { isOver, type OnlineOrder } from '../domain/online-order.ts';
import { feesPaths } from '../paths.ts';
import { findProvider } from '../providers/find-provider.ts';
import { getOrder } from '../sql/orders.ts';
import { ORDER_WORDS } from '../words.ts';

/**
 * One order, before and after paying: the way to the platform is a link, not a form, because the security policy lets no form
 * lead to another site. The platform sends the citizen back here.
 */
export const orderPage = definePage({
  id: 'fees.order.page',
  path: feesPaths.order(':id'),
  access: 'public',
  async load(context, { params }) {
    const order = await getOrder(context, params.id ?? '');
    const { tone, text } = ORDER_WORDS[order.state].citizen;
    const provider = findProvider(context);
    const payable = order.state === 'waiting' && !isOver(order, context.clock.now());
    return view(
      'Nộp phí, lệ phí trực tuyến',
      <>
        <Notice tone={tone} text={text} />
        <SummaryList rows={rowsOf(order)} />
        {payable && provider?.name === order.provider ? (
          <ActionBar note="Nộp xong, anh/chị được đưa về trang này.">
            <Button href={provider.createPayment({ ...order, orderId: order.id }).payUrl}>
              Đến trang thanh toán
            </Button>
          </ActionBar>
        ) : (
          <p>
            <a class="govuk-link" href={`${feesPaths.pay}?ma=${encodeURIComponent(order.dossierCode)}`}>
              Xem số tiền còn phải nộp
            </a>
          </p>
        )}
      </>,
      'public',
    );
  },
});

function rowsOf(order: OnlineOrder) {
  return [
    { key: 'Mã hồ sơ', value: order.dossierCode },
    { key: 'Số tiền', value: `${formatNumber(order.amountVnd)} đồng` },
    order.state === 'waiting' ? { key: 'Nộp trước', value: formatDateTime(order.expiresAt) } : null,
  ];
}
