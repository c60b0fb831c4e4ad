import type { Verb } from '../domain/transitions.ts';

/** Address, words and weight of each step's button: the first one a dossier page offers is the primary. */
export interface VerbWords {
  readonly path: string;
  readonly button: string;
  readonly title: string;
  readonly kind?: 'primary' | 'secondary' | 'danger';
}

export const VERB_WORDS: Readonly<Record<Verb, VerbWords>> = {
  handOver: { path: 'chuyen', button: 'Chuyển giải quyết', title: 'Chuyển hồ sơ đến cơ quan giải quyết' },
  acceptTransfer: {
    path: 'nhan-ban-giao',
    button: 'Tiếp nhận bàn giao',
    title: 'Tiếp nhận hồ sơ bàn giao từ nơi khác',
  },
  assign: { path: 'phan-cong', button: 'Phân công', title: 'Phân công thụ lý' },
  appraise: {
    path: 'tham-dinh',
    button: 'Ghi kết quả thẩm định',
    title: 'Ghi kết quả thẩm định',
    kind: 'secondary',
  },
  submitForApproval: { path: 'trinh', button: 'Trình lãnh đạo', title: 'Trình lãnh đạo phê duyệt' },
  approve: { path: 'phe-duyet', button: 'Phê duyệt', title: 'Phê duyệt kết quả' },
  sendBack: {
    path: 'chuyen-lai',
    button: 'Chuyển lại để làm rõ',
    title: 'Chuyển lại công chức thụ lý',
    kind: 'secondary',
  },
  refuse: {
    path: 'tu-choi',
    button: 'Từ chối giải quyết',
    title: 'Từ chối giải quyết hồ sơ',
    kind: 'danger',
  },
  recordVerification: {
    path: 'xac-minh',
    button: 'Lập biên bản xác minh',
    title: 'Lập biên bản xác minh',
    kind: 'secondary',
  },
  consult: {
    path: 'lay-y-kien',
    button: 'Lấy ý kiến',
    title: 'Lấy ý kiến đơn vị khác',
    kind: 'secondary',
  },
  requestSupplement: {
    path: 'yeu-cau-bo-sung',
    button: 'Yêu cầu bổ sung',
    title: 'Yêu cầu bổ sung, hoàn thiện hồ sơ',
    kind: 'secondary',
  },
  receiveSupplement: { path: 'tiep-nhan-bo-sung', button: 'Tiếp nhận bổ sung', title: 'Tiếp nhận bổ sung' },
  requestPayment: {
    path: 'nghia-vu-tai-chinh',
    button: 'Yêu cầu nghĩa vụ tài chính',
    title: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    kind: 'secondary',
  },
  confirmPayment: {
    path: 'xac-nhan-nop-tien',
    button: 'Xác nhận đã nộp',
    title: 'Xác nhận đã thực hiện nghĩa vụ tài chính',
  },
  signOff: { path: 'ky-ket-qua', button: 'Ký, vào sổ kết quả', title: 'Ký, vào sổ và đính kèm kết quả' },
  returnResult: { path: 'tra-ket-qua', button: 'Trả kết quả', title: 'Trả kết quả cho công dân' },
  correctResult: {
    path: 'dinh-chinh-ket-qua',
    button: 'Đính chính kết quả',
    title: 'Đính chính kết quả sai sót',
    kind: 'secondary',
  },
  stop: {
    path: 'dung-giai-quyet',
    button: 'Dừng giải quyết',
    title: 'Dừng giải quyết hồ sơ',
    kind: 'danger',
  },
  withdraw: {
    path: 'rut-ho-so',
    button: 'Công dân rút hồ sơ',
    title: 'Công dân rút hồ sơ',
    kind: 'secondary',
  },
};
