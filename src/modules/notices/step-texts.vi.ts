/** What citizens read of the steps between receipt and result: subject, body, and the short text of SMS and Zalo. */
export const stepTexts = {
  'notices.subject-transfer-accepted': 'Cơ quan giải quyết đã nhận hồ sơ {code}',
  'notices.body-transfer-accepted':
    'Cơ quan có thẩm quyền đã nhận hồ sơ của Ông/Bà từ nơi tiếp nhận. Thời hạn giải quyết tính từ lúc này; thời gian hẹn trả dưới đây thay cho thời gian dự kiến ghi trên giấy tiếp nhận.',
  'notices.short-transfer-accepted':
    'Cơ quan giải quyết đã nhận hồ sơ {code}. Xem thời gian hẹn trả tại {officeName}.',
  'notices.subject-supplement-requested': 'Yêu cầu bổ sung hồ sơ {code}',
  'notices.body-supplement-requested':
    'Hồ sơ của Ông/Bà cần được bổ sung, hoàn thiện. Phiếu yêu cầu bổ sung ghi rõ giấy tờ, nội dung còn thiếu; Ông/Bà nộp bổ sung tại nơi tiếp nhận. Thời gian chờ bổ sung không tính vào thời hạn giải quyết.',
  'notices.short-supplement-requested': 'Hồ sơ {code} cần bổ sung. Nhận phiếu yêu cầu tại {officeName}.',
  'notices.subject-supplement-received': 'Đã nhận bổ sung của hồ sơ {code}',
  'notices.body-supplement-received':
    'Nơi tiếp nhận đã nhận đủ giấy tờ bổ sung của Ông/Bà. Hồ sơ được tiếp tục giải quyết với thời gian hẹn trả mới.',
  'notices.short-supplement-received': 'Đã nhận đủ bổ sung của hồ sơ {code} tại {officeName}.',
  'notices.subject-payment-requested': 'Đề nghị thực hiện nghĩa vụ tài chính của hồ sơ {code}',
  'notices.body-payment-requested':
    'Để hồ sơ được giải quyết tiếp, đề nghị Ông/Bà thực hiện nghĩa vụ tài chính dưới đây và báo lại nơi tiếp nhận. Thời gian chờ nộp tiền không tính vào thời hạn giải quyết.',
  'notices.short-payment-requested': 'Hồ sơ {code} cần thực hiện nghĩa vụ tài chính. Hỏi tại {officeName}.',
  'notices.subject-payment-confirmed': 'Đã xác nhận nộp tiền của hồ sơ {code}',
  'notices.body-payment-confirmed':
    'Nơi tiếp nhận đã xác nhận Ông/Bà thực hiện xong nghĩa vụ tài chính. Hồ sơ được tiếp tục giải quyết với thời gian hẹn trả mới.',
  'notices.short-payment-confirmed': 'Đã xác nhận nộp tiền của hồ sơ {code} tại {officeName}.',
  'notices.subject-stopped': 'Dừng giải quyết hồ sơ {code}',
  'notices.body-stopped':
    'Hồ sơ của Ông/Bà đã dừng giải quyết. Mời Ông/Bà đến nơi tiếp nhận để nhận thông báo dừng giải quyết và lại các giấy tờ đã nộp. Ông/Bà có thể nộp hồ sơ mới, và có quyền khiếu nại theo quy định của pháp luật.',
  'notices.short-stopped': 'Hồ sơ {code} đã dừng giải quyết. Nhận lại giấy tờ tại {officeName}.',
  'notices.subject-withdrawn': 'Đã rút hồ sơ {code}',
  'notices.body-withdrawn':
    'Hồ sơ đã được rút theo đề nghị của Ông/Bà. Mời Ông/Bà nhận lại các giấy tờ đã nộp tại nơi tiếp nhận. Nếu Ông/Bà không đề nghị rút hồ sơ, xin báo ngay cho nơi tiếp nhận.',
  'notices.short-withdrawn': 'Hồ sơ {code} đã được rút. Nhận lại giấy tờ tại {officeName}.',
  'notices.subject-result-corrected': 'Xin lỗi và đính chính kết quả hồ sơ {code}',
  'notices.body-result-corrected':
    'Kết quả hồ sơ của Ông/Bà có sai sót do cơ quan giải quyết. Chúng tôi thành thật xin lỗi Ông/Bà. Kết quả đúng đã được cấp thay; mời Ông/Bà nhận tại nơi tiếp nhận, không phải nộp thêm giấy tờ và không mất chi phí.',
  'notices.short-result-corrected':
    'Kết quả hồ sơ {code} đã được đính chính, xin lỗi Ông/Bà. Nhận kết quả đúng tại {officeName}, không mất phí.',
} as const;
