import type { Completeness } from './domain/completeness.ts';
import type { Stage } from './domain/internal-process.ts';
import type { Channel, Level, PaperForm, Part, Target } from './domain/procedure-content.ts';

/** The catalogue's terms, as people read them. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  postal: 'Bưu chính công ích',
};

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  ministry: 'Cấp bộ',
  province: 'Cấp tỉnh',
  commune: 'Cấp xã',
  other: 'Cơ quan khác',
};

export const TARGET_WORDS: Readonly<Record<Target, string>> = {
  citizen: 'Cá nhân',
  business: 'Tổ chức, doanh nghiệp',
};

export const PAPER_FORM_WORDS: Readonly<Record<PaperForm, string>> = {
  original: 'Bản chính',
  certifiedCopy: 'Bản sao chứng thực',
  copy: 'Bản sao',
  electronic: 'Bản điện tử',
  scan: 'Bản chụp, quét',
};

export const COMPLETENESS_WORDS: Readonly<Record<Completeness, string>> = {
  complete: 'Đã kiểm chứng đủ',
  unverified: 'Còn phần chưa kiểm chứng',
  missing: 'Còn phần chưa có dữ liệu',
};

/** The same in a word or two, for a column. */
export const COMPLETENESS_SHORT: Readonly<Record<Completeness, string>> = {
  complete: 'Đủ',
  unverified: 'Chưa kiểm chứng',
  missing: 'Còn thiếu',
};

export const PART_WORDS: Readonly<Record<Part, string>> = {
  name: 'Tên thủ tục',
  field: 'Lĩnh vực',
  levels: 'Cấp thực hiện',
  announcingDecision: 'Quyết định công bố',
  steps: 'Trình tự thực hiện',
  channels: 'Cách thức thực hiện',
  papers: 'Thành phần, số lượng hồ sơ',
  timeLimit: 'Thời hạn giải quyết',
  target: 'Đối tượng thực hiện',
  competentAuthority: 'Cơ quan giải quyết',
  fee: 'Phí, lệ phí',
  result: 'Kết quả',
  requirements: 'Yêu cầu, điều kiện',
  legalBasis: 'Căn cứ pháp lý',
};

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  receive: 'Tiếp nhận, chuyển hồ sơ',
  assign: 'Phân công',
  appraise: 'Thẩm định',
  consult: 'Lấy ý kiến phối hợp',
  approve: 'Phê duyệt',
  signOff: 'Vào sổ, phát hành',
  return: 'Trả kết quả',
};

/** The choices of a select from such words. */
export function optionsOf(words: Readonly<Record<string, string>>): { value: string; text: string }[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}

/** The words of several values, 'Cấp tỉnh, Cấp xã'. */
export function listed<Value extends string>(
  words: Readonly<Record<Value, string>>,
  values: readonly Value[],
): string {
  return values.map((value) => words[value]).join(', ');
}
