import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Button } from '#ui/button.tsx';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dueOf, type Obligation } from '../domain/obligation.ts';
import type { OnlineOrder } from '../domain/online-order.ts';
import { type Payment, receiptName } from '../domain/payment.ts';
import { feesPaths } from '../paths.ts';
import { ordersOfDossier } from '../sql/orders.ts';
import { DISPUTE_WORDS, GROUND_WORDS, KIND_WORDS, METHOD_WORDS, STATUS_WORDS } from '../words.ts';
import { feesOfDossier } from './fees-of-dossier.ts';
import { lineName } from './line-name.ts';

/** On the dossier's page: what is owed, what was paid, the receipts. Nothing where nothing was ever asked for. */
export async function feesPanel(context: Context, dossierId: string) {
  if (!isAllowed(context.actor, 'fees.read')) return undefined;
  const { obligations, payments } = await feesOfDossier(context, dossierId);
  if (obligations.length === 0) return undefined;
  const disputed = (await ordersOfDossier(context, dossierId)).filter(({ state }) => state === 'disputed');
  return (
    <Panel title="Phí, lệ phí">
      {disputed.map((order) => (
        <Notice tone="warning" text={disputeText(order)} />
      ))}
      <DataTable
        caption="Các khoản phải nộp"
        captionHidden
        columns={[...OBLIGATION_COLUMNS, exemptColumn(context)]}
        rows={obligations}
      />
      {payments.length === 0 ? null : (
        <DataTable caption="Đã thu" columns={[...PAYMENT_COLUMNS, deedsColumn(context)]} rows={payments} />
      )}
    </Panel>
  );
}

function disputeText({ dispute, reportedVnd, settledAt }: OnlineOrder): string {
  const why = dispute ? DISPUTE_WORDS[dispute] : '';
  const at = settledAt ? ` lúc ${formatDateTime(settledAt)}` : '';
  return `Tiền nộp trực tuyến ${formatNumber(reportedVnd ?? 0)} đồng đến${at} chưa ghi được: ${why.toLocaleLowerCase('vi')}. Xem mục Đối soát.`;
}

/** The button beside the heading, for who may take the money that is due. */
export async function collectButton(context: Context, dossierId: string) {
  if (!isAllowed(context.actor, 'fees.collect')) return undefined;
  const { lines } = dueOf((await feesOfDossier(context, dossierId)).obligations);
  const unitId = lines[0]?.payable.unitId;
  if (unitId === undefined || !isAllowed(context.actor, 'fees.collect', unitId)) return undefined;
  return (
    <Button variant="secondary" href={feesPaths.collect(dossierId)}>
      Thu phí, in biên lai
    </Button>
  );
}

const OBLIGATION_COLUMNS: readonly Column<Obligation>[] = [
  { head: 'Khoản', cell: ({ payable }) => lineName(payable) },
  { head: 'Loại', cell: ({ kind }) => KIND_WORDS[kind], nowrap: true },
  { head: 'Số tiền (đồng)', cell: ({ payable }) => formatNumber(payable.amountVnd), align: 'end' },
  {
    head: 'Miễn, giảm',
    cell: ({ exemption }) =>
      exemption ? `${formatNumber(exemption.amountVnd)}: ${GROUND_WORDS[exemption.ground]}` : '–',
  },
  {
    head: 'Tình trạng',
    cell: ({ status }) => <Tag tone={STATUS_WORDS[status].tone}>{STATUS_WORDS[status].text}</Tag>,
  },
];

function exemptColumn(context: Context): Column<Obligation> {
  return {
    head: 'Việc có thể làm',
    headHidden: true,
    cell: ({ payable, status, exemption }) => {
      const may = isAllowed(context.actor, 'fees.exempt', payable.unitId);
      if (!may || status !== 'due' || exemption) return '';
      return (
        <Button variant="secondary" small href={feesPaths.exempt(payable.dossierId, payable.line)}>
          Miễn, giảm
        </Button>
      );
    },
  };
}

const PAYMENT_COLUMNS: readonly Column<Payment>[] = [
  {
    head: 'Biên lai',
    cell: ({ receipt }) => <a href={feesPaths.receipt(receipt.id)}>{receiptName(receipt)} (PDF)</a>,
    nowrap: true,
  },
  { head: 'Số tiền (đồng)', cell: ({ amountVnd }) => formatNumber(amountVnd), align: 'end' },
  { head: 'Cách nộp', cell: ({ method }) => METHOD_WORDS[method] },
  { head: 'Thu lúc', cell: ({ paidAt }) => formatDateTime(paidAt), nowrap: true },
  { head: 'Tình trạng', cell: (payment) => <PaymentState payment={payment} /> },
];

export function PaymentState({ payment: { cancelled, refund } }: { payment: Payment }) {
  if (cancelled) return <Tag tone="danger">Biên lai đã hủy</Tag>;
  if (refund) return <Tag tone="warning">{refund.sent ? 'Đã hoàn trả' : 'Đang hoàn trả'}</Tag>;
  return <Tag tone="success">Đã thu</Tag>;
}

function deedsColumn(context: Context): Column<Payment> {
  return {
    head: 'Việc có thể làm',
    headHidden: true,
    cell: ({ unitId, receipt, cancelled, refund, method }) => {
      if (cancelled || refund) return '';
      const mayCancel = method !== 'online' && isAllowed(context.actor, 'fees.cancel-receipt', unitId);
      return (
        <>
          {mayCancel ? <SmallLink href={feesPaths.cancelReceipt(receipt.id)} text="Hủy biên lai" /> : null}{' '}
          {isAllowed(context.actor, 'fees.refund', unitId) ? (
            <SmallLink href={feesPaths.refund(receipt.id)} text="Hoàn trả" />
          ) : null}
        </>
      );
    },
  };
}

function SmallLink({ href, text }: { href: string; text: string }) {
  return (
    <Button variant="secondary" small href={href}>
      {text}
    </Button>
  );
}
