import type { Figure } from '#platform/figures/figure.ts';
import type { Level } from './domain/procedure-content.ts';
import { DAYS_BEFORE_EFFECT } from './domain/version.ts';
import { type ProcedureCount, procedureCount } from './figures/procedure-count.ts';

const FORM = 'Biểu II.07b/VPCP/KSTT, Thông tư 01/2020/TT-VPCP (mẫu biểu chưa kiểm chứng)';
const STANDS =
  'Tính thủ tục có hiệu lực vào ngày cuối kỳ: của tỉnh là toàn bộ danh mục; của đơn vị là thủ tục giao cho đơn vị hoặc thuộc cấp của đơn vị.';
const LEVELS_OVERLAP = 'Thủ tục thực hiện ở nhiều cấp được tính ở mỗi cấp, ở cột tổng chỉ tính một lần.';

const KINDS: readonly Omit<ProcedureCount, 'legalSource' | 'level'>[] = [
  { code: 'proceduresInForce', title: 'Thủ tục hành chính đang có hiệu lực', definition: STANDS },
  {
    code: 'proceduresAtCounter',
    title: 'Thủ tục thực hiện tại bộ phận một cửa',
    definition: `Thủ tục có hình thức nộp trực tiếp tại bộ phận một cửa. ${STANDS}`,
    containing: { channels: [{ channel: 'counter' }] },
  },
  {
    code: 'proceduresWithProcess',
    title: 'Thủ tục đã ban hành quy trình nội bộ',
    definition: `Thủ tục có quy trình nội bộ do tỉnh ban hành, có hiệu lực vào ngày cuối kỳ. ${STANDS}`,
    withProcess: true,
  },
];

const LEVELS = [
  { level: 'province', suffix: 'OfProvince', words: 'cấp tỉnh' },
  { level: 'commune', suffix: 'OfCommune', words: 'cấp xã' },
] as const satisfies readonly { level: Level; suffix: string; words: string }[];

const BY_LEVEL: readonly ProcedureCount[] = KINDS.flatMap((kind) => [
  { ...kind, legalSource: FORM },
  ...LEVELS.map(({ level, suffix, words }) => ({
    ...kind,
    level,
    code: `${kind.code}${suffix}`,
    title: `${kind.title}, ${words}`,
    definition: `${kind.definition} ${LEVELS_OVERLAP}`,
    legalSource: FORM,
  })),
]);

const INDEX = 'Quyết định 766/QĐ-TTg năm 2022, nhóm cung cấp dịch vụ công trực tuyến';

const OTHERS: readonly ProcedureCount[] = [
  {
    code: 'proceduresOnline',
    title: 'Thủ tục cung cấp dịch vụ công trực tuyến',
    definition: `Thủ tục có hình thức nộp trực tuyến, toàn trình hoặc một phần. ${STANDS}`,
    legalSource: INDEX,
    containing: { channels: [{ channel: 'online' }] },
  },
  {
    code: 'proceduresWithFee',
    title: 'Thủ tục có phí, lệ phí',
    definition: `Thủ tục có phí hoặc lệ phí ở ít nhất một hình thức nộp. ${STANDS}`,
    legalSource: INDEX,
    containing: { channels: [{ fee: { free: false } }] },
  },
];

const OPENNESS = 'Quyết định 766/QĐ-TTg năm 2022, nhóm công khai, minh bạch';
const HERE =
  'Tính trên danh mục công khai của hệ thống này, chưa đối chiếu với Cơ sở dữ liệu quốc gia về thủ tục hành chính.';
const ANNOUNCED_HERE =
  'Thủ tục có phiên bản do công chức công bố trên hệ thống, có hiệu lực trong kỳ; không tính danh mục nạp sẵn khi cài đặt. Mỗi thủ tục tính một lần.';

const SIGNED =
  'Thủ tục có phiên bản do công chức công bố trên hệ thống theo quyết định của Ủy ban nhân dân tỉnh (ký hiệu QĐ-UBND), có ghi ngày ký, có hiệu lực trong kỳ. Mỗi thủ tục tính một lần.';

const OPEN: readonly ProcedureCount[] = [
  {
    code: 'proceduresToAnnounce',
    title: 'Thủ tục phải công bố trong kỳ',
    definition: `${SIGNED} Quyết định chưa ban hành thì hệ thống không biết.`,
    legalSource: OPENNESS,
    announced: 'signed',
  },
  {
    code: 'proceduresAnnouncedInTime',
    title: 'Thủ tục công bố đúng hạn',
    definition: `Thủ tục phải công bố trong kỳ mà mọi quyết định công bố đều ký trước ngày có hiệu lực ít nhất ${DAYS_BEFORE_EFFECT} ngày. ${SIGNED}`,
    legalSource: `${OPENNESS}; Nghị định 63/2010/NĐ-CP, Điều 15 (số ngày chưa kiểm chứng)`,
    announced: 'signedInTime',
  },
  {
    code: 'proceduresComplete',
    title: 'Thủ tục công khai đủ các bộ phận tạo thành',
    definition: `Thủ tục có đủ các bộ phận theo Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2, không bộ phận nào còn ghi là chưa kiểm chứng. ${STANDS} ${HERE}`,
    legalSource: OPENNESS,
    complete: true,
  },
  {
    code: 'proceduresToPublish',
    title: 'Thủ tục phải cập nhật, công khai trong kỳ',
    definition: `${ANNOUNCED_HERE} ${HERE}`,
    legalSource: OPENNESS,
    announced: 'all',
  },
  {
    code: 'proceduresPublishedInTime',
    title: 'Thủ tục cập nhật, công khai đúng hạn',
    definition: `Thủ tục phải cập nhật trong kỳ mà mọi phiên bản đều được công khai chậm nhất vào ngày có hiệu lực. ${ANNOUNCED_HERE} ${HERE}`,
    legalSource: OPENNESS,
    announced: 'published',
  },
];

/** The figures over the catalogue. */
export const procedureFigures: readonly Figure[] = [...BY_LEVEL, ...OTHERS, ...OPEN].map(procedureCount);
