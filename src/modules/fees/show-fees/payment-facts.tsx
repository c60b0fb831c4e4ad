import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { Payment } from '../domain/payment.ts';
import { KIND_WORDS, METHOD_WORDS } from '../words.ts';

/** One payment in brief, above a form that undoes it. */
export function PaymentFacts({ payment }: { payment: Payment }) {
  return (
    <Panel>
      <SummaryList
        rows={[
          { key: 'Hồ sơ', value: payment.dossierCode },
          { key: 'Loại', value: KIND_WORDS[payment.kind] },
          { key: 'Số tiền', value: `${formatNumber(payment.amountVnd)} đồng` },
          { key: 'Cách nộp', value: METHOD_WORDS[payment.method] },
          { key: 'Thu lúc', value: formatDateTime(payment.paidAt) },
        ]}
      />
    </Panel>
  );
}
