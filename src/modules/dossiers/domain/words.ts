import type { Tone } from '#ui/tag.tsx';
import type { Channel, PaperForm, ResultDelivery } from './channel.ts';
import type { DossierState } from './dossier-state.ts';
import type { IdentityKind } from './identity-number.ts';
import type { ClockMode } from './pause.ts';

/** What the screens call each state, with its tone: always a word, never colour alone. */
export const STATE_WORDS: Readonly<Record<DossierState, { text: string; tone: Tone }>> = {
  received: { text: 'Mới tiếp nhận', tone: 'info' },
  handedOver: { text: 'Chờ phân công', tone: 'info' },
  appraising: { text: 'Đang thẩm định', tone: 'neutral' },
  awaitingSupplement: { text: 'Chờ bổ sung', tone: 'warning' },
  awaitingPayment: { text: 'Chờ nộp tiền', tone: 'warning' },
  awaitingApproval: { text: 'Chờ phê duyệt', tone: 'warning' },
  approved: { text: 'Chờ ký, vào sổ', tone: 'neutral' },
  resultReady: { text: 'Chờ trả kết quả', tone: 'success' },
  returned: { text: 'Đã trả kết quả', tone: 'success' },
  intakeRefused: { text: 'Không tiếp nhận', tone: 'danger' },
  refused: { text: 'Từ chối giải quyết', tone: 'danger' },
  stopped: { text: 'Đã dừng giải quyết', tone: 'danger' },
  withdrawn: { text: 'Công dân đã rút', tone: 'neutral' },
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  postal: 'Bưu chính',
};

export const DELIVERY_WORDS: Readonly<Record<ResultDelivery, string>> = {
  counter: 'Tại Bộ phận Một cửa',
  postal: 'Qua dịch vụ bưu chính',
  online: 'Trực tuyến (bản điện tử)',
};

export const PAPER_FORM_WORDS: Readonly<Record<PaperForm, string>> = {
  original: 'Bản chính',
  certifiedCopy: 'Bản sao chứng thực',
  copy: 'Bản chụp',
  scan: 'Bản quét',
  electronic: 'Bản điện tử',
};

export const IDENTITY_WORDS: Readonly<Record<IdentityKind, string>> = {
  citizenId: 'Số định danh cá nhân (CCCD)',
  passport: 'Hộ chiếu',
  businessNumber: 'Mã số doanh nghiệp',
  none: 'Không có giấy tờ',
};

/** What a pause does to the time limit. */
export const CLOCK_MODE_WORDS: Readonly<Record<ClockMode, string>> = {
  pause: 'tạm dừng, tính tiếp khi nhận đủ',
  restart: 'tạm dừng, tính lại từ đầu khi nhận đủ',
};

/** Người nhận kết quả. */
export const RELATION_WORDS = {
  owner: 'Chủ hồ sơ',
  submitter: 'Người nộp hồ sơ',
  representative: 'Người được ủy quyền',
  courier: 'Nhân viên bưu chính',
  online: 'Gửi trực tuyến',
} as const;
