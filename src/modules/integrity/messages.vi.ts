import type { Messages } from '#platform/i18n/messages.ts';

/** Texts of the module integrity. */
export const integrityMessages: Messages = {
  'integrity.menu': 'Cảnh báo thời hạn',
  'integrity.menu-thresholds': 'Ngưỡng cảnh báo',
  'integrity.no-such-note': 'Không có cảnh báo này trong phạm vi của bạn.',
  'integrity.text-short': 'Nội dung phải có ít nhất 10 chữ cái',
  'integrity.verdict-missing': 'Chưa chọn kết luận',
  'integrity.concluded-already': 'Cảnh báo này đã có kết luận nên không thêm được nữa.',
  'integrity.too-early':
    'Chưa kết luận được: lãnh đạo đơn vị chưa giải trình và thời hạn giải trình chưa hết.',
  'integrity.no-settings': 'Chưa nạp ngưỡng cảnh báo. Hãy nạp danh mục của hệ thống trước.',
  'integrity.settings-changed': 'Người khác vừa thay đổi ngưỡng. Hãy mở lại trang rồi sửa tiếp.',
  'integrity.threshold-range': 'Nhập số nguyên từ {least} đến {most}',
  'integrity.threshold-unknown': 'Không có ngưỡng này.',
  'integrity.reason-short': 'Nói rõ lý do thay đổi, ít nhất 10 chữ cái',
  'integrity.explain-task': 'Giải trình cảnh báo thời hạn',
  'integrity.conclude-task': 'Kết luận cảnh báo thời hạn',
  'subject.integritynote': 'Cảnh báo thời hạn',
  'subject.integritysettings': 'Ngưỡng cảnh báo',
  'event.integritynote-raised': 'Cảnh báo thời hạn',
  'event.integritynote-explained': 'Giải trình cảnh báo thời hạn',
  'event.integritynote-concluded': 'Kết luận cảnh báo thời hạn',
  'event.integritysettings-changed': 'Thay đổi ngưỡng cảnh báo thời hạn',
};
