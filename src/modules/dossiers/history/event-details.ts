import type { EventRow } from '#platform/audit/list-events.ts';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { APOLOGY_CHANNEL_WORDS } from '../domain/apology.ts';
import { FOUND_BY_WORDS } from '../domain/result-correction.ts';
import { CHANNEL_WORDS, CLOCK_MODE_WORDS, PERSON_FIELD_WORDS, RELATION_WORDS } from '../domain/words.ts';
import { PERSON_ROLE_WORDS, PURPOSE_WORDS } from '../read-identity/words.ts';

/** Names by id and texts by code: what an event refers to. */
export interface EventNames {
  readonly officers: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  /** Lý do theo mã. */
  readonly reasons: ReadonlyMap<string, string>;
}

type Say = (value: string, names: EventNames) => string | undefined;

const PROPOSAL_WORDS = { grant: 'Đề nghị giải quyết', refuse: 'Đề nghị từ chối' };

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

const PAYMENT_METHOD_WORDS = {
  cash: 'Tiền mặt',
  transfer: 'Chuyển khoản, mã QR',
  online: 'Trực tuyến',
  postal: 'Qua bưu chính',
};
const EXEMPTION_GROUND_WORDS = {
  meritorious: 'Người có công với cách mạng',
  poorHousehold: 'Hộ nghèo',
  disabled: 'Người khuyết tật',
  child: 'Trẻ em',
  elderly: 'Người cao tuổi',
  ethnicMinority: 'Đồng bào dân tộc thiểu số',
  onlineReduction: 'Giảm cho hồ sơ trực tuyến',
  other: 'Trường hợp khác theo quy định',
};
const REFUND_REASON_WORDS = {
  refused: 'Hồ sơ bị từ chối giải quyết',
  withdrawn: 'Công dân rút hồ sơ',
  stopped: 'Hồ sơ dừng giải quyết',
  overcharged: 'Thu thừa, thu sai mức',
};

/** What each entry of an event's data says, in the order in which it is read; other entries are for programs. */
const DETAILS: readonly (readonly [entry: string, say: Say])[] = [
  ['channel', (value) => `Hình thức nộp: ${wordOf(CHANNEL_WORDS, value)}`],
  ['parts', (value) => `Số giấy tờ đã nộp: ${value}`],
  [
    'nonTerritorial',
    (value) => (value === 'true' ? 'Tiếp nhận ngoài địa giới của cơ quan giải quyết' : undefined),
  ],
  ['clockStartAt', (value) => `Thời hạn tính từ: ${formatDateTime(value)}`],
  ['linkedCode', (value) => `Thuộc hồ sơ liên thông ${value}`],
  ['paperName', (value) => `Giấy tờ: ${value}`],
  ['fromCode', (value) => `Kết quả của hồ sơ ${value}`],
  ['dueAt', (value) => `Hẹn trả kết quả: ${formatDateTime(value)}`],
  ['toUnitId', (value, { units }) => units.get(value) && `Cơ quan giải quyết: ${units.get(value)}`],
  ['handOverDueAt', (value) => `Hạn chuyển hồ sơ: ${formatDateTime(value)}`],
  ['handOverLate', (value) => (value === 'true' ? 'Chuyển muộn hơn hạn' : undefined)],
  [
    'askedUnitIds',
    (value, { units }) =>
      `Đơn vị được hỏi: ${value
        .split(',')
        .map((id) => units.get(id) ?? '')
        .join('; ')}`,
  ],
  ['workingDays', (value) => `Thời hạn trả lời: ${value} ngày làm việc`],
  ['consultDueAt', (value) => `Trả lời trước: ${formatDateTime(value)}`],
  ['lateAnswer', (value) => (value === 'true' ? 'Trả lời muộn hơn thời hạn' : undefined)],
  ['officerId', (value, { officers }) => officers.get(value) && `Công chức thụ lý: ${officers.get(value)}`],
  ['proposal', (value) => `Đề xuất: ${wordOf(PROPOSAL_WORDS, value)}`],
  ['reasonCode', (value, { reasons }) => `Lý do: ${reasons.get(value) ?? value}`],
  ['reasonText', (value) => `Nội dung: ${value}`],
  ['requested', (value) => `Số mục cần bổ sung: ${value}`],
  ['again', (value) => (value === 'true' ? 'Yêu cầu lần nữa của cùng bước, có căn cứ riêng' : undefined)],
  ['legalGround', (value) => `Căn cứ riêng: ${value}`],
  [
    'late',
    (value) => (value === 'true' ? 'Yêu cầu muộn: sau 03 ngày làm việc kể từ ngày tiếp nhận' : undefined),
  ],
  ['newDueAt', (value) => `Hẹn lại: ${formatDateTime(value)}`],
  ['apologyDeadlineAt', (value) => `Hạn xin lỗi: ${formatDateTime(value)}`],
  ['apologyLate', (value) => (value === 'true' ? 'Xin lỗi muộn: sau hạn xin lỗi' : undefined)],
  ['lostPapers', (value) => `Số giấy tờ bị mất: ${value}`],
  ['costVnd', (value) => `Cơ quan chịu chi phí: ${formatNumber(Number(value))} đồng`],
  ['deliveryChannel', (value) => `Cách giao: ${wordOf(APOLOGY_CHANNEL_WORDS, value)}`],
  ['clockMode', (value) => `Thời hạn: ${wordOf(CLOCK_MODE_WORDS, value)}`],
  ['amountVnd', (value) => `Số tiền: ${formatNumber(Number(value))} đồng`],
  ['answerDueAt', (value) => `Người nộp trả lời trước: ${formatDateTime(value)}`],
  ['paymentMethod', (value) => `Cách nộp: ${wordOf(PAYMENT_METHOD_WORDS, value)}`],
  ['exemptionGround', (value) => `Đối tượng: ${wordOf(EXEMPTION_GROUND_WORDS, value)}`],
  ['refundReason', (value) => `Trường hợp: ${wordOf(REFUND_REASON_WORDS, value)}`],
  ['receiptNumber', (value) => `Biên lai, chứng từ: ${value}`],
  ['verifiedAt', (value) => `Xác minh lúc: ${formatDateTime(value)}`],
  ['place', (value) => `Địa điểm: ${value}`],
  ['fault', (value) => `Sai sót: ${value}`],
  ['foundBy', (value) => `Người phát hiện: ${wordOf(FOUND_BY_WORDS, value)}`],
  ['acceptedWarnings', (value) => `Đã xem cảnh báo: ${warningWords(value)}`],
  ['resultNumber', (value) => `Số kết quả: ${value}`],
  ['digitallySigned', (value) => (value === 'true' ? 'Tệp kết quả có chữ ký số' : undefined)],
  ['relation', (value) => `Người nhận: ${wordOf(RELATION_WORDS, value)}`],
  ['personRole', (value) => `Của: ${wordOf(PERSON_ROLE_WORDS, value)}`],
  ['purpose', (value) => `Mục đích: ${wordOf(PURPOSE_WORDS, value)}`],
  ['purposeText', (value) => `Cụ thể: ${value}`],
  ['fields', (value) => `Khai khác trước: ${fieldWords(value)}`],
  ['note', (value) => `Ghi chú: ${value}`],
];

const WARNING_WORDS = {
  sameAgain: 'người nộp còn hồ sơ cùng thủ tục',
  otherName: 'số định danh đã có với họ tên khác',
};

function warningWords(kinds: string): string {
  return kinds
    .split(',')
    .map((kind) => wordOf(WARNING_WORDS, kind))
    .join('; ');
}

function fieldWords(names: string): string {
  return names
    .split(',')
    .map((name) => wordOf(PERSON_FIELD_WORDS, name))
    .join(', ');
}

/** The data of an event in words, one line an entry; what is empty says nothing. */
export function eventDetails(event: Pick<EventRow, 'data'>, names: EventNames): string[] {
  return DETAILS.flatMap(([entry, say]) => {
    const value = event.data[entry];
    if (value === null || value === undefined || value === '') return [];
    return say(String(value), names) ?? [];
  });
}

/** Every value of an entry among the events: the ids whose names are needed. */
export function valuesOf(events: readonly Pick<EventRow, 'data'>[], entry: string): string[] {
  const values = events.flatMap((event) => event.data[entry]).filter((value) => typeof value === 'string');
  return [...new Set(values)];
}
