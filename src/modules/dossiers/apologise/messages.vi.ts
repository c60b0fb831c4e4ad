/** Texts of apologies and extensions. */
export const apologyMessages = {
  'dossiers.apology': 'Hồ sơ sắp hết hạn: trả kết quả hoặc xin lỗi, gia hạn',
  'dossiers.menu-not-apologised': 'Quá hạn chưa xin lỗi',
  'dossiers.no-apology': 'Không có văn bản xin lỗi này.',
  'dossiers.clock-not-running':
    'Hồ sơ đã kết thúc, đang chờ người nộp hoặc không có hạn trả nên không xin lỗi, gia hạn được.',
  'dossiers.apologised-already': 'Đã có văn bản xin lỗi cho ngày hẹn trả này.',
  'dossiers.extended-already': 'Hồ sơ đã được hẹn lại một lần; không được hẹn lại lần nữa',
  'dossiers.new-due-day': 'Ghi ngày hẹn lại theo ngày/tháng/năm, ví dụ 26/10/2026',
  'dossiers.new-due-day-off': 'Ngày hẹn lại là ngày nghỉ. Hãy chọn ngày làm việc',
  'dossiers.new-due-too-early': 'Ngày hẹn lại phải sau ngày hẹn trả và sau hôm nay',
  'dossiers.lost-papers-missing': 'Ghi giấy tờ bị mất, hư hỏng: mỗi dòng một giấy tờ',
  'dossiers.responsible-missing': 'Ghi đơn vị hoặc công chức làm mất giấy tờ',
  'dossiers.delivery-channel': 'Chưa chọn cách giao',
  'dossiers.delivery-note': 'Ghi bằng chứng đã giao, ít nhất 5 ký tự',
  'dossiers.delivery-day': 'Ngày nhận viết ngày/tháng/năm, không trước ngày ký và không sau hôm nay',
  'dossiers.delivered-already': 'Đã ghi việc giao văn bản này.',
  'event.dossier-apology-drafted': 'Trình ký văn bản xin lỗi, gia hạn',
  'event.dossier-apologised': 'Xin lỗi, hẹn lại ngày trả kết quả',
  'event.dossier-lost-papers-apologised': 'Xin lỗi vì làm mất, hư hỏng giấy tờ',
  'event.dossier-apology-delivered': 'Giao văn bản xin lỗi cho công dân',
} as const;
