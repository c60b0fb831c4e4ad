/** Texts of asking other units, and of their answers. */
export const consultMessages = {
  'dossiers.consultation': 'Trả lời ý kiến về hồ sơ',
  'dossiers.consultation-late': 'Đơn vị được hỏi chưa trả lời ý kiến đúng hạn',
  'dossiers.asked-unit-missing': 'Chưa chọn đơn vị được lấy ý kiến, hoặc đơn vị đã ngừng hoạt động',
  'dossiers.asked-itself': 'Đây là cơ quan đang giải quyết hồ sơ: hãy chọn đơn vị khác',
  'dossiers.asked-already': '{name} đã được hỏi và chưa trả lời',
  'dossiers.question-missing': 'Hãy ghi nội dung cần cho ý kiến, ít nhất 10 ký tự',
  'dossiers.working-days': 'Thời hạn trả lời là số ngày làm việc từ 1 đến 60',
  'dossiers.answer-missing': 'Hãy ghi ý kiến của đơn vị, ít nhất 10 ký tự',
  'dossiers.no-consultation': 'Không có lần lấy ý kiến này.',
  'dossiers.consultation-answered-already': 'Đơn vị đã trả lời lần lấy ý kiến này.',
  'dossiers.consultation-too-late': 'Hồ sơ đã giải quyết xong nên không cần ý kiến nữa.',
  'event.dossier-consulted': 'Lấy ý kiến đơn vị khác',
  'event.dossier-consultation-answered': 'Đơn vị được hỏi trả lời ý kiến',
} as const;
