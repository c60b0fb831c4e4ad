import type { Tone } from '#ui/tag.tsx';
import type { MatchKind } from './domain/match-statement.ts';
import type { ExemptionGround, FeeKind, ObligationStatus } from './domain/obligation.ts';
import type { Dispute, OrderState } from './domain/online-order.ts';
import type { PaymentMethod, RefundReason } from './domain/payment.ts';
import type { ProviderName } from './domain/providers.ts';

export const KIND_WORDS: Readonly<Record<FeeKind | 'all', string>> = {
  fee: 'Phí',
  charge: 'Lệ phí',
  financialObligation: 'Nghĩa vụ tài chính',
  all: 'Tổng cộng',
};

export const METHOD_WORDS: Readonly<Record<PaymentMethod, string>> = {
  cash: 'Tiền mặt',
  transfer: 'Chuyển khoản, mã QR',
  online: 'Trực tuyến',
  postal: 'Qua bưu chính',
};

export const GROUND_WORDS: Readonly<Record<ExemptionGround, string>> = {
  meritorious: 'Người có công với cách mạng',
  poorHousehold: 'Hộ nghèo',
  disabled: 'Người khuyết tật',
  child: 'Trẻ em',
  elderly: 'Người cao tuổi',
  ethnicMinority: 'Đồng bào dân tộc thiểu số ở xã có điều kiện đặc biệt khó khăn',
  onlineReduction: 'Giảm theo quy định cho hồ sơ trực tuyến',
  other: 'Trường hợp khác theo quy định',
};

export const REFUND_WORDS: Readonly<Record<RefundReason, string>> = {
  refused: 'Hồ sơ bị từ chối giải quyết',
  withdrawn: 'Công dân rút hồ sơ',
  stopped: 'Hồ sơ dừng giải quyết',
  overcharged: 'Thu thừa, thu sai mức',
};

export const STATUS_WORDS: Readonly<
  Record<ObligationStatus, { readonly text: string; readonly tone: Tone }>
> = {
  due: { text: 'Chưa nộp', tone: 'warning' },
  paid: { text: 'Đã nộp', tone: 'success' },
  exempt: { text: 'Được miễn', tone: 'info' },
  confirmed: { text: 'Đã nộp nơi khác', tone: 'success' },
  notOwed: { text: 'Không phải nộp nữa', tone: 'neutral' },
};

interface OrderWords {
  readonly text: string;
  readonly tone: Tone;
  /** What the citizen reads of it. */
  readonly citizen: { readonly text: string; readonly tone: 'info' | 'success' | 'warning' };
}

export const ORDER_WORDS: Readonly<Record<OrderState, OrderWords>> = {
  waiting: {
    text: 'Chờ nộp',
    tone: 'neutral',
    citizen: {
      tone: 'info',
      text: 'Chưa ghi nhận tiền của giao dịch này. Nếu vừa nộp xong, hãy tải lại trang sau ít phút; không nộp lần nữa.',
    },
  },
  paid: {
    text: 'Đã nộp',
    tone: 'success',
    citizen: { tone: 'success', text: 'Đã ghi nhận tiền nộp. Biên lai được lưu cùng hồ sơ.' },
  },
  failed: {
    text: 'Không thành công',
    tone: 'neutral',
    citizen: { tone: 'warning', text: 'Giao dịch không thành công, chưa có tiền nào được thu.' },
  },
  disputed: {
    text: 'Sai lệch',
    tone: 'danger',
    citizen: {
      tone: 'warning',
      text: 'Tiền đã đến nhưng chưa khớp với số phải nộp. Cơ quan tiếp nhận đang kiểm tra và sẽ liên hệ.',
    },
  },
  expired: {
    text: 'Hết hạn',
    tone: 'neutral',
    citizen: { tone: 'info', text: 'Giao dịch đã hết hạn, chưa có tiền nào được thu.' },
  },
};

export const DISPUTE_WORDS: Readonly<Record<Dispute, string>> = {
  amountDiffers: 'Cổng báo số tiền khác với số phải nộp',
  notOwed: 'Khoản này không còn phải nộp lúc tiền đến',
};

export const PROVIDER_WORDS: Readonly<Record<ProviderName, string>> = {
  redirect: 'Cổng thanh toán',
  fake: 'Cổng thử nghiệm',
};

export const MATCH_WORDS: Readonly<Record<MatchKind, { readonly text: string; readonly tone: Tone }>> = {
  matched: { text: 'Khớp', tone: 'success' },
  missingHere: { text: 'Ta chưa ghi', tone: 'danger' },
  missingThere: { text: 'Cổng không có', tone: 'danger' },
  amountDiffers: { text: 'Lệch số tiền', tone: 'danger' },
};
