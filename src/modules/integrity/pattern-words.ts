import { formatDateTime, formatNumber } from '#ui/format.ts';
import type { Pattern } from './domain/patterns.ts';
import type { Facts, Suspicion } from './domain/suspicion.ts';

/** Tên dấu hiệu, as lists and filters show it. */
export const PATTERN_WORDS: Readonly<Record<Pattern, string>> = {
  eventBackdated: 'Ghi lùi thời điểm',
  receiptBackdated: 'Ngày tiếp nhận không khớp',
  receiptDelayed: 'Giữ hồ sơ trước khi tiếp nhận',
  receiptsInBulk: 'Nhập dồn hồ sơ giấy',
  processedOffSystem: 'Xử lý ngoài hệ thống rồi nhập lại',
  pauseOnLastDay: 'Tạm dừng vào ngày cuối',
  pausesAtTheEdge: 'Nhiều lần tạm dừng sát hạn',
  pauseWithoutRequest: 'Tạm dừng không có yêu cầu rõ ràng',
  pauseReasonCopied: 'Lý do tạm dừng sao chép',
  supplementInstant: 'Bổ sung tức thì',
  closedAndReopened: 'Kết thúc rồi mở lại',
  sentBackAtDue: 'Chuyển lại nhiều lần quanh ngày hẹn',
  bulkClosing: 'Kết thúc hàng loạt',
  resultAfterReturn: 'Kết quả có sau khi trả',
  resultFileMismatch: 'Tệp kết quả không khớp lúc vào sổ',
  resultFileReused: 'Một tệp kết quả cho nhiều hồ sơ',
  dueDateChanged: 'Đổi ngày hẹn trả không có căn cứ',
  closedAndResubmitted: 'Dừng, rút sát hạn rồi nộp lại',
  refusedAndResubmitted: 'Từ chối sát hạn rồi nhận lại',
  handOverBackdated: 'Ngày kết thúc, ngày trả không khớp',
  refusalsCopied: 'Từ chối hàng loạt cùng một lý do',
};

type Say = (fact: (name: string) => string, facts: Facts) => string;

/** What was seen, in one or two sentences. */
const REASONS: Readonly<Record<Pattern, Say>> = {
  eventBackdated: (fact) =>
    `Lịch sử ghi ${fact('stated')} nhưng dòng đó được tạo lúc ${fact('recorded')}, hoặc đứng sau một bước có thời điểm muộn hơn. Số dòng như vậy: ${fact('events')}.`,
  receiptBackdated: (fact) =>
    `Hồ sơ ghi tiếp nhận lúc ${fact('stated')} nhưng được nhập vào hệ thống lúc ${fact('recorded')}, lệch ${fact('minutes')} phút.`,
  receiptDelayed: (fact) =>
    `Hồ sơ được nộp lúc ${fact('submitted')} nhưng đến ${fact('received')} mới tiếp nhận, sau ${fact('minutes')} phút làm việc.`,
  receiptsInBulk: (fact) =>
    `${fact('count')} hồ sơ giấy của những người khác nhau được nhập từ ${fact('from')} đến ${fact('to')} bởi một người.`,
  processedOffSystem: (fact) =>
    `${fact('steps')} bước từ chuyển hồ sơ đến có kết quả được bấm trong ${fact('minutes')} phút, dù thủ tục có thời hạn nhiều ngày.`,
  pauseOnLastDay: (fact, { late }) =>
    late === 1
      ? 'Yêu cầu người nộp khi hồ sơ đã quá hạn.'
      : `Yêu cầu người nộp khi chỉ còn ${fact('minutes')} phút làm việc thì đến hạn.`,
  pausesAtTheEdge: (fact) =>
    `Một công chức tạm dừng ${fact('count')} hồ sơ khi sắp hết hạn trong ${fact('days')} ngày, trên tổng số ${fact('of')} lần tạm dừng.`,
  pauseWithoutRequest: (fact, { why }) =>
    why === 'count'
      ? `Lịch sử có ${fact('steps')} lần tạm dừng nhưng có ${fact('requests')} yêu cầu được lưu.`
      : 'Lý do hoặc danh mục yêu cầu không nói rõ người nộp phải làm gì.',
  pauseReasonCopied: (fact) =>
    `Một công chức yêu cầu ${fact('count')} hồ sơ bổ sung cùng một thứ với cùng một câu trong ${fact('days')} ngày.`,
  supplementInstant: (fact, { parts }) =>
    parts === 0
      ? 'Đã ghi nhận bổ sung nhưng không có giấy tờ nào được thêm vào hồ sơ.'
      : `Đã ghi nhận bổ sung sau khi yêu cầu ${fact('minutes')} phút.`,
  closedAndReopened: (fact) =>
    `Hồ sơ kết thúc lúc ${fact('ended')} nhưng lại được xử lý tiếp lúc ${fact('reopened')}.`,
  sentBackAtDue: (fact) => `Hồ sơ bị chuyển lại ${fact('times')} lần quanh thời điểm hẹn trả.`,
  bulkClosing: (fact, { why }) =>
    `${fact('count')} hồ sơ được kết thúc từ ${fact('from')} đến ${fact('to')} bởi một người${why === 'afterHours' ? ', ngoài giờ làm việc' : ''}.`,
  resultAfterReturn: (fact) =>
    `Hồ sơ ghi trả kết quả lúc ${fact('returned')} nhưng tệp kết quả được lưu lúc ${fact('stored')}.`,
  resultFileMismatch: (fact, { why }) =>
    why === 'replaced'
      ? `Tệp kết quả hiện nay không phải tệp đã vào sổ lúc ${fact('signed')}.`
      : `Kết quả vào sổ lúc ${fact('signed')} nhưng tệp được lưu lúc ${fact('stored')}.`,
  resultFileReused: (fact) => `Cùng một tệp là kết quả của ít nhất ${fact('count')} hồ sơ.`,
  dueDateChanged: (fact) =>
    `Theo lịch sử, ngày hẹn trả là ${fact('told')}; hồ sơ đang ghi ${fact('stated')}. Không có sự việc nào cho phép đổi.`,
  closedAndResubmitted: (fact) =>
    `Hồ sơ được dừng hoặc rút khi còn ${fact('minutes')} phút làm việc thì đến hạn; người đó nộp lại thủ tục này lúc ${fact('again')}.`,
  refusedAndResubmitted: (fact) =>
    `Hồ sơ bị từ chối khi còn ${fact('minutes')} phút làm việc thì đến hạn; thủ tục này của người đó được nhận lại lúc ${fact('again')}.`,
  handOverBackdated: (fact) =>
    `Hồ sơ ghi ${fact('stated')} nhưng việc đó được ghi vào lịch sử lúc ${fact('recorded')}, lệch ${fact('minutes')} phút.`,
  refusalsCopied: (fact) =>
    `Một người từ chối ${fact('count')} hồ sơ với cùng một câu trong ${fact('days')} ngày.`,
};

/** Vì sao bị cảnh báo: the suspicion in words, as its note keeps it. Holds no name. */
export function explanationOf({ pattern, facts }: Suspicion): string {
  const fact = (name: string) => {
    const value = facts[name];
    if (value instanceof Temporal.Instant) return formatDateTime(value);
    return typeof value === 'number' ? formatNumber(value) : (value ?? '');
  };
  return REASONS[pattern](fact, facts);
}
