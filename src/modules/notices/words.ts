import type { Tone } from '#ui/notice.tsx';
import type { Notice, NoticeChannel, NoticeState, NoticeTemplate } from './domain/notice.ts';
import { FAKE_PREFIX } from './senders/fake-sender.ts';

export const CHANNEL_WORDS: Readonly<Record<NoticeChannel, string>> = {
  email: 'Thư điện tử',
  sms: 'Tin nhắn SMS',
  zalo: 'Zalo',
};

export const STATE_WORDS: Readonly<Record<NoticeState, { text: string; tone: Tone }>> = {
  waiting: { text: 'Chờ gửi', tone: 'info' },
  sending: { text: 'Đang gửi', tone: 'info' },
  sent: { text: 'Đã gửi', tone: 'success' },
  failed: { text: 'Không gửi được', tone: 'danger' },
  cancelled: { text: 'Không gửi', tone: 'neutral' },
};

export const TEMPLATE_WORDS: Readonly<Record<NoticeTemplate, string>> = {
  received: 'Đã tiếp nhận hồ sơ',
  transferAccepted: 'Cơ quan giải quyết đã nhận',
  intakeRefused: 'Từ chối tiếp nhận',
  supplementRequested: 'Yêu cầu bổ sung',
  supplementReceived: 'Đã nhận bổ sung',
  paymentRequested: 'Yêu cầu nộp tiền',
  paymentConfirmed: 'Đã xác nhận nộp tiền',
  stopped: 'Dừng giải quyết',
  withdrawn: 'Đã rút hồ sơ',
  resultCorrected: 'Đính chính kết quả',
  apologised: 'Xin lỗi, hẹn lại',
  papersLost: 'Xin lỗi về giấy tờ bị mất',
  refused: 'Từ chối giải quyết',
  resultReady: 'Đã có kết quả',
  returned: 'Đã trả kết quả',
};

/** Tình trạng, in words; what a provider for trying out took was sent to nobody. */
export function stateOf(notice: Pick<Notice, 'state' | 'providerMessageId'>): { text: string; tone: Tone } {
  if (notice.state === 'sent' && notice.providerMessageId?.startsWith(FAKE_PREFIX))
    return { text: 'Gửi thử, người dân không nhận được', tone: 'warning' };
  return STATE_WORDS[notice.state];
}

const FAULT_WORDS: Readonly<Record<string, string>> = {
  'recipient-refused': 'Máy chủ nhận từ chối địa chỉ này',
  'message-refused': 'Máy chủ nhận từ chối nội dung thư',
  'temporarily-refused': 'Máy chủ nhận tạm thời chưa nhận thư',
  'sender-refused': 'Máy chủ gửi thư từ chối tài khoản hoặc địa chỉ gửi của hệ thống',
  unreachable: 'Không kết nối được máy chủ gửi thư',
  'not-configured': 'Kênh gửi này không còn được cấu hình',
};

/** Vì sao chưa gửi được: the fault, with the number by which a mail administrator knows it. */
export function faultText(lastError: string): string {
  const [code = '', number] = lastError.split(' ');
  const text = FAULT_WORDS[code] ?? 'Chưa gửi được';
  return number ? `${text} (mã ${number})` : text;
}
