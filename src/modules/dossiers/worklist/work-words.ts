import type { WorkTab } from './work-kinds.ts';

interface TabWords {
  readonly text: string;
  /** What an empty tab says, and what to do next. */
  readonly empty: string;
  readonly next: string;
}

/** What the screens call each part of the worklist. */
export const TAB_WORDS: Readonly<Record<WorkTab, TabWords>> = {
  mine: {
    text: 'Chờ tôi xử lý',
    empty: 'Không còn hồ sơ nào chờ anh/chị xử lý',
    next: 'Hồ sơ mới được chuyển đến sẽ hiện ở đây. Xem các hồ sơ đang ở bước khác trong mục “Đang chờ người khác”.',
  },
  handOver: {
    text: 'Mới, chờ chuyển',
    empty: 'Không có hồ sơ mới tiếp nhận nào chờ chuyển',
    next: 'Tiếp nhận hồ sơ của công dân xong, hồ sơ hiện ở đây để chuyển cơ quan giải quyết.',
  },
  acceptTransfer: {
    text: 'Chờ nhận bàn giao',
    empty: 'Không có hồ sơ nào từ nơi khác chờ nhận bàn giao',
    next: 'Hồ sơ nơi khác tiếp nhận ngoài địa giới và chuyển đến sẽ hiện ở đây; thời hạn tính từ khi nhận.',
  },
  assign: {
    text: 'Mới, chờ phân công',
    empty: 'Không có hồ sơ nào chờ phân công',
    next: 'Hồ sơ do Bộ phận Một cửa chuyển đến sẽ hiện ở đây.',
  },
  takeUp: {
    text: 'Mới được giao',
    empty: 'Không có hồ sơ mới được giao',
    next: 'Hồ sơ lãnh đạo phân công cho anh/chị sẽ hiện ở đây; hồ sơ đã ghi thẩm định ở mục “Đang thẩm định”.',
  },
  appraise: {
    text: 'Đang thẩm định',
    empty: 'Không có hồ sơ nào đang thẩm định dở',
    next: 'Mở một hồ sơ trong mục “Mới được giao” và ghi kết quả thẩm định.',
  },
  approve: {
    text: 'Chờ phê duyệt',
    empty: 'Không có hồ sơ nào chờ phê duyệt',
    next: 'Hồ sơ công chức trình lên sẽ hiện ở đây.',
  },
  signOff: {
    text: 'Chờ ký, vào sổ',
    empty: 'Không có kết quả nào chờ ký, vào sổ',
    next: 'Hồ sơ lãnh đạo đã phê duyệt sẽ hiện ở đây.',
  },
  returnResult: {
    text: 'Chờ trả kết quả',
    empty: 'Không có kết quả nào chờ trả',
    next: 'Hồ sơ đã có kết quả, hoặc bị từ chối giải quyết, sẽ hiện ở đây để trả cho công dân.',
  },
  dueSoon: {
    text: 'Sắp đến hạn',
    empty: 'Không có hồ sơ nào đến hạn trong 24 giờ tới',
    next: 'Xem tiếp các hồ sơ còn lại trong mục “Chờ tôi xử lý”.',
  },
  overdue: {
    text: 'Quá hạn',
    empty: 'Không có hồ sơ quá hạn',
    next: 'Các hồ sơ chờ anh/chị xử lý đều còn trong hạn.',
  },
  applicant: {
    text: 'Chờ người nộp',
    empty: 'Không có hồ sơ nào đang chờ người nộp',
    next: 'Hồ sơ đã yêu cầu bổ sung hoặc thực hiện nghĩa vụ tài chính sẽ hiện ở đây; thời gian chờ không tính vào hạn.',
  },
  waiting: {
    text: 'Đang chờ người khác',
    empty: 'Không có hồ sơ nào đang chờ người khác',
    next: 'Hồ sơ của đơn vị đang ở bước do người khác xử lý sẽ hiện ở đây.',
  },
};
