import type { Messages } from '#platform/i18n/messages.ts';
import { stepTexts } from './step-texts.vi.ts';

/** Texts of the notices: those of the screens, and those that citizens get. */
export const noticesMessages: Messages = {
  'notices.menu': 'Thông báo',
  'notices.not-found': 'Không có thông báo này trong phạm vi của bạn.',
  'notices.not-in-this-state':
    'Thông báo đang ở tình trạng khác nên không làm được việc này. Hãy mở lại danh sách thông báo.',

  'notices.greeting': 'Kính gửi Ông/Bà,',
  'notices.closing':
    'Đây là thư tự động, xin không trả lời thư này. Nếu cần hỏi thêm, Ông/Bà liên hệ nơi tiếp nhận hồ sơ nêu trên.',
  'notices.line-code': 'Mã hồ sơ: {value}',
  'notices.line-procedurename': 'Thủ tục: {value}',
  'notices.line-dueat': 'Thời gian hẹn trả kết quả: {value}',
  'notices.line-newdueat': 'Hẹn lại ngày trả kết quả: {value}',
  'notices.line-answerdueat': 'Thực hiện trước: {value}',
  'notices.line-amount': 'Số tiền: {value}',
  'notices.line-reason': 'Lý do: {value}',
  'notices.line-officename': 'Nơi tiếp nhận và trả kết quả: {value}',
  'notices.line-officeaddress': 'Địa chỉ: {value}',
  'notices.line-officephone': 'Điện thoại: {value}',
  'notices.line-lookup': 'Tra cứu tình trạng hồ sơ: {value}',

  'notices.subject-received': 'Đã tiếp nhận hồ sơ {code}',
  'notices.body-received': 'Hồ sơ của Ông/Bà đã được tiếp nhận và chuyển đến nơi giải quyết.',
  'notices.short-received': 'Hồ sơ {code} đã được tiếp nhận tại {officeName}.',
  'notices.subject-intake-refused': 'Chưa tiếp nhận hồ sơ {code}',
  'notices.body-intake-refused':
    'Hồ sơ của Ông/Bà chưa được tiếp nhận. Phiếu từ chối tiếp nhận ghi rõ lý do và được gửi tại nơi tiếp nhận; khi đã khắc phục, Ông/Bà có thể nộp lại hồ sơ.',
  'notices.short-intake-refused': 'Hồ sơ {code} chưa được tiếp nhận. Xem phiếu từ chối tại {officeName}.',
  'notices.subject-refused': 'Từ chối giải quyết hồ sơ {code}',
  'notices.body-refused':
    'Cơ quan có thẩm quyền từ chối giải quyết hồ sơ của Ông/Bà. Mời Ông/Bà đến nơi tiếp nhận để nhận văn bản từ chối nêu rõ lý do. Ông/Bà có quyền khiếu nại theo quy định của pháp luật.',
  'notices.short-refused': 'Hồ sơ {code} bị từ chối giải quyết. Nhận văn bản tại {officeName}.',
  'notices.subject-result-ready': 'Đã có kết quả hồ sơ {code}',
  'notices.body-result-ready':
    'Hồ sơ của Ông/Bà đã có kết quả. Mời Ông/Bà nhận kết quả theo hình thức đã đăng ký; nếu nhận trực tiếp, xin mang theo giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
  'notices.short-result-ready': 'Hồ sơ {code} đã có kết quả. Nơi trả kết quả: {officeName}.',
  'notices.subject-returned': 'Đã trả kết quả hồ sơ {code}',
  'notices.body-returned':
    'Kết quả hồ sơ của Ông/Bà đã được trả. Nếu Ông/Bà chưa nhận được kết quả, xin báo ngay cho nơi tiếp nhận hồ sơ.',
  'notices.short-returned': 'Kết quả hồ sơ {code} đã được trả. Nếu chưa nhận, xin báo {officeName}.',

  ...stepTexts,

  'notices.subject-apologised': 'Xin lỗi vì chưa trả kết quả đúng hẹn hồ sơ {code}',
  'notices.body-apologised':
    'Cơ quan giải quyết xin lỗi Ông/Bà vì hồ sơ chưa thể trả kết quả đúng hẹn. Văn bản xin lỗi nêu rõ lý do được gửi tới Ông/Bà qua nơi tiếp nhận hồ sơ.',
  'notices.short-apologised':
    'Xin lỗi Ông/Bà: hồ sơ {code} chưa thể trả kết quả đúng hẹn. Xem văn bản tại {officeName}.',
  'notices.subject-papers-lost': 'Xin lỗi về giấy tờ của hồ sơ {code}',
  'notices.body-papers-lost':
    'Cơ quan giải quyết xin lỗi Ông/Bà vì đã làm mất, hư hỏng giấy tờ của hồ sơ. Cơ quan chịu chi phí làm lại; văn bản xin lỗi được gửi tới Ông/Bà qua nơi tiếp nhận hồ sơ.',
  'notices.short-papers-lost':
    'Xin lỗi Ông/Bà vì giấy tờ của hồ sơ {code} bị mất, hư hỏng. Liên hệ {officeName}.',

  'event.notice-queued': 'Lập thông báo',
  'event.notice-sent': 'Gửi thông báo',
  'event.notice-failed': 'Không gửi được thông báo',
  'event.notice-retried': 'Yêu cầu gửi lại thông báo',
  'event.notice-cancelled': 'Hủy thông báo',
};
