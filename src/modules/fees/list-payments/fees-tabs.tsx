import { CountTabs } from '#ui/count-tabs.tsx';
import { feesPaths } from '../paths.ts';

/** The parts of 'Phí, lệ phí'. */
export function FeesTabs({
  current,
  mayClose,
}: {
  current: 'payments' | 'unpaid' | 'cash';
  mayClose: boolean;
}) {
  const tabs = [
    { text: 'Đã thu', href: feesPaths.payments, current: current === 'payments' },
    { text: 'Chưa thu', href: feesPaths.unpaid, current: current === 'unpaid' },
    ...(mayClose ? [{ text: 'Chốt quỹ', href: feesPaths.closeDay, current: current === 'cash' }] : []),
  ];
  return <CountTabs label="Phí, lệ phí" tabs={tabs} />;
}
