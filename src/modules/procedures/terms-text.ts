import { formatMoney } from '#ui/format.ts';
import type { CatalogueTimeLimit, Fee } from './domain/procedure-content.ts';

/** Units of a time limit, as they are written after its number. */
export const LIMIT_UNIT_WORDS = {
  working_day: 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
  working_hour: 'giờ làm việc',
  hour: 'giờ',
} as const;

/** The hour after which a dossier of "the same day" counts from the next working day, where its law names no other. */
const USUAL_CUTOFF = '15:00';

/** '5 ngày làm việc'; 'Trong ngày (nhận sau 15:00: ngày làm việc tiếp theo)'; 'Không tính thời hạn'; 'Chưa có dữ liệu'. */
export function timeLimitText(timeLimit: CatalogueTimeLimit): string {
  switch (timeLimit.kind) {
    case 'limit':
      return `${timeLimit.value} ${LIMIT_UNIT_WORDS[timeLimit.unit]}`;
    case 'same_day':
      return `Trong ngày (nhận sau ${timeLimit.cutoff ?? USUAL_CUTOFF}: ngày làm việc tiếp theo)`;
    case 'none':
      return 'Không tính thời hạn';
    case 'unknown':
      return 'Chưa có dữ liệu';
  }
}

/** 'Miễn phí'; '20.000 đồng'; 'Theo nghị quyết HĐND tỉnh', with the national figure if there is one; 'Chưa có dữ liệu'. */
export function feeText(fee: Fee): string {
  const council = 'Theo nghị quyết HĐND tỉnh';
  const known = fee.free ? 0 : fee.amountVnd;
  if (fee.setByProvincialCouncil) return known ? `${formatMoney(known)} (${lower(council)})` : council;
  return known === null ? 'Chưa có dữ liệu' : formatMoney(known);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
