import type { Tone } from '#ui/tag.tsx';
import type { Channel, PaperForm, ResultDelivery } from './channel.ts';
import type { DossierState } from './dossier-state.ts';
import type { IdentityKind } from './identity-number.ts';

/** What the screens call each state, with its tone: always a word, never colour alone. */
export const STATE_WORDS: Readonly<Record<DossierState, { text: string; tone: Tone }>> = {
  received: { text: 'Mới tiếp nhận', tone: 'info' },
  handedOver: { text: 'Chờ phân công', tone: 'info' },
  appraising: { text: 'Đang thẩm định', tone: 'neutral' },
  awaitingApproval: { text: 'Chờ phê duyệt', tone: 'warning' },
  approved: { text: 'Chờ ký, vào sổ', tone: 'neutral' },
  resultReady: { text: 'Chờ trả kết quả', tone: 'success' },
  returned: { text: 'Đã trả kết quả', tone: 'success' },
  intakeRefused: { text: 'Không tiếp nhận', tone: 'danger' },
  refused: { text: 'Từ chối giải quyết', tone: 'danger' },
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

/** Người nhận kết quả. */
export const RELATION_WORDS = {
  owner: 'Chủ hồ sơ',
  submitter: 'Người nộp hồ sơ',
  representative: 'Người được ủy quyền',
  courier: 'Nhân viên bưu chính',
  online: 'Gửi trực tuyến',
} as const;
