import type { Channel, PaperForm, ResultDelivery } from './channel.ts';
import type { DossierState } from './dossier-state.ts';
import type { IdentityKind } from './identity-number.ts';
import type { ClockMode } from './pause.ts';
import type { PersonField } from './person.ts';

/** What the screens call each state; its tone stands in show/state-tag.tsx. */
export const STATE_WORDS: Readonly<Record<DossierState, { readonly text: string }>> = {
  submitted: { text: 'Mới đăng ký' },
  received: { text: 'Mới tiếp nhận' },
  handedOver: { text: 'Chờ phân công' },
  appraising: { text: 'Đang thẩm định' },
  awaitingSupplement: { text: 'Chờ bổ sung' },
  awaitingPayment: { text: 'Chờ nộp tiền' },
  awaitingApproval: { text: 'Chờ phê duyệt' },
  approved: { text: 'Chờ ký, vào sổ' },
  resultReady: { text: 'Chờ trả kết quả' },
  returned: { text: 'Đã trả kết quả' },
  intakeRefused: { text: 'Không tiếp nhận' },
  refused: { text: 'Từ chối giải quyết' },
  stopped: { text: 'Đã dừng giải quyết' },
  withdrawn: { text: 'Công dân đã rút' },
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

/** What a person can declare otherwise than before. */
export const PERSON_FIELD_WORDS: Readonly<Record<PersonField, string>> = {
  kind: 'cá nhân hay tổ chức',
  fullName: 'họ tên',
  birthDate: 'ngày sinh',
  address: 'địa chỉ',
  phone: 'điện thoại',
  email: 'thư điện tử',
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
