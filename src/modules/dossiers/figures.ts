import type { Figure, RateFigure } from '#platform/figures/figure.ts';
import { DIGITAL } from './figures/digital-counts.ts';
import { type DossierCount, dossierCount } from './figures/dossier-count.ts';

const FORM = 'Biểu II.06a/VPCP/KSTT, Thông tư 01/2020/TT-VPCP';
const BY_DATE = 'Ngày so theo lịch Việt Nam, tính cả ngày đầu và ngày cuối kỳ.';
const NEVER = 'Không tính hồ sơ mới đăng ký và hồ sơ không được tiếp nhận.';

/** The columns of II.06a in their order. */
const COLUMNS: readonly DossierCount[] = [
  {
    code: 'dossiersReceived',
    measure: 'received',
    title: 'Hồ sơ tiếp nhận, kể cả kỳ trước chuyển sang',
    definition: `Hồ sơ tiếp nhận trong kỳ cộng hồ sơ tiếp nhận trước kỳ mà đến đầu kỳ chưa giải quyết xong. ${NEVER} ${BY_DATE}`,
    legalSource: `${FORM}, cột 3`,
  },
  {
    code: 'dossiersReceivedInPeriod',
    measure: 'receivedInPeriod',
    title: 'Hồ sơ tiếp nhận trong kỳ',
    definition: `Hồ sơ có ngày tiếp nhận trong kỳ, mọi hình thức nộp. ${NEVER} ${BY_DATE}`,
    legalSource: `${FORM}, cột 4 và 5`,
  },
  {
    code: 'dossiersOnline',
    measure: 'online',
    title: 'Hồ sơ tiếp nhận trực tuyến trong kỳ',
    definition: `Hồ sơ có ngày tiếp nhận trong kỳ, nộp trực tuyến. ${NEVER}`,
    legalSource: `${FORM}, cột 4`,
  },
  {
    code: 'dossiersDirectPostal',
    measure: 'directPostal',
    title: 'Hồ sơ tiếp nhận trực tiếp, bưu chính trong kỳ',
    definition: `Hồ sơ có ngày tiếp nhận trong kỳ, nộp trực tiếp hoặc qua dịch vụ bưu chính công ích. ${NEVER}`,
    legalSource: `${FORM}, cột 5`,
  },
  {
    code: 'dossiersCarriedOver',
    measure: 'carriedOver',
    title: 'Hồ sơ kỳ trước chuyển sang',
    definition: `Hồ sơ tiếp nhận trước ngày đầu kỳ và chưa giải quyết xong trước ngày đó. ${NEVER}`,
    legalSource: `${FORM}, cột 6`,
  },
  {
    code: 'dossiersResolved',
    measure: 'resolved',
    title: 'Hồ sơ đã giải quyết',
    definition: `Hồ sơ kết thúc giải quyết trong kỳ (có kết quả, bị từ chối giải quyết, dừng hoặc rút); tính theo ngày kết thúc giải quyết, không theo ngày trả. ${BY_DATE}`,
    legalSource: `${FORM}, cột 7`,
  },
  {
    code: 'dossiersEarly',
    measure: 'early',
    title: 'Hồ sơ đã giải quyết trước hạn',
    definition: 'Hồ sơ kết thúc giải quyết trong kỳ, ngày kết thúc trước ngày hẹn trả.',
    legalSource: `${FORM}, cột 8`,
  },
  {
    code: 'dossiersOnTime',
    measure: 'onTime',
    title: 'Hồ sơ đã giải quyết đúng hạn',
    definition:
      'Hồ sơ kết thúc giải quyết trong kỳ, ngày kết thúc đúng ngày hẹn trả; kể cả hồ sơ không có hạn, hồ sơ dừng giải quyết và hồ sơ công dân rút.',
    legalSource: `${FORM}, cột 9`,
  },
  {
    code: 'dossiersLate',
    measure: 'late',
    title: 'Hồ sơ đã giải quyết quá hạn',
    definition:
      'Hồ sơ kết thúc giải quyết trong kỳ, ngày kết thúc sau ngày hẹn trả. Xin lỗi và hẹn lại không làm hồ sơ thành đúng hạn.',
    legalSource: `${FORM}, cột 10`,
  },
  {
    code: 'dossiersInProgress',
    measure: 'inProgress',
    title: 'Hồ sơ đang giải quyết',
    definition: `Hồ sơ tiếp nhận đến hết kỳ mà đến hết kỳ chưa giải quyết xong. ${NEVER}`,
    legalSource: `${FORM}, cột 11`,
  },
  {
    code: 'dossiersWithinTime',
    measure: 'withinTime',
    title: 'Hồ sơ đang giải quyết trong hạn',
    definition:
      'Hồ sơ đang giải quyết có ngày hẹn trả từ ngày cuối kỳ trở đi, không có hạn, hoặc cuối kỳ đang chờ người nộp bổ sung hay thực hiện nghĩa vụ tài chính.',
    legalSource: `${FORM}, cột 12`,
  },
  {
    code: 'dossiersOverdue',
    measure: 'overdue',
    title: 'Hồ sơ đang giải quyết quá hạn',
    definition: 'Hồ sơ đang giải quyết có ngày hẹn trả trước ngày cuối kỳ và không phải đang chờ người nộp.',
    legalSource: `${FORM}, cột 13`,
  },
];

/** What rates are made of, and what inspectors ask beside the form. */
const OTHERS: readonly DossierCount[] = [
  {
    code: 'dossiersInTime',
    measure: 'inTime',
    title: 'Hồ sơ đã giải quyết trước và đúng hạn',
    definition: 'Hồ sơ đã giải quyết trước hạn cộng hồ sơ đã giải quyết đúng hạn.',
    legalSource: `${FORM}, cột 8 và 9`,
  },
  {
    code: 'dossiersLateOrOverdue',
    measure: 'lateOrOverdue',
    title: 'Hồ sơ quá hạn, đã giải quyết và đang giải quyết',
    definition:
      'Hồ sơ đã giải quyết quá hạn trong kỳ cộng hồ sơ đang giải quyết quá hạn ở cuối kỳ; nguyên nhân là nguyên nhân ghi sau cùng.',
    legalSource: 'Biểu II.07a/VPCP/KSTT, Thông tư 01/2020/TT-VPCP (mẫu biểu chưa kiểm chứng)',
  },
  {
    code: 'apologiesMissing',
    measure: 'apologyMissing',
    title: 'Hồ sơ quá hạn chưa có văn bản xin lỗi',
    definition:
      'Hồ sơ giải quyết quá hạn trong kỳ, hoặc cuối kỳ đang giải quyết mà đã quá hạn, đến nay chưa có văn bản xin lỗi cho lần quá hạn đó; kỳ chưa kết thúc thì tính đến lúc xem. Hồ sơ nhận từ hệ thống khác không tính: nơi giải quyết viết thư xin lỗi.',
    legalSource: 'Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9',
  },
  {
    code: 'dossiersResolvedPlusOverdue',
    measure: 'resolvedPlusOverdue',
    title: 'Hồ sơ đã giải quyết và hồ sơ đang quá hạn',
    definition:
      'Hồ sơ đã giải quyết trong kỳ cộng hồ sơ đang giải quyết đã quá hạn: để việc chậm không được lợi khi chưa kết thúc.',
    legalSource: `${FORM}, cột 7 và 13`,
  },
  {
    code: 'dossiersRefused',
    measure: 'refused',
    title: 'Hồ sơ bị từ chối giải quyết',
    definition: 'Hồ sơ đã tiếp nhận, kết thúc trong kỳ bằng văn bản từ chối giải quyết.',
    legalSource: 'Nghị định 61/2018/NĐ-CP, Điều 19 khoản 8',
  },
  {
    code: 'dossiersStopped',
    measure: 'stopped',
    title: 'Hồ sơ dừng giải quyết',
    definition: 'Hồ sơ dừng giải quyết trong kỳ.',
    legalSource: 'Nghị định 118/2025/NĐ-CP, Điều 21',
  },
  {
    code: 'dossiersWithdrawn',
    measure: 'withdrawn',
    title: 'Hồ sơ công dân rút',
    definition: 'Hồ sơ được công dân rút trong kỳ.',
    legalSource: 'Nghị định 118/2025/NĐ-CP, Điều 21',
  },
  {
    code: 'dossiersIntakeRefused',
    measure: 'intakeRefused',
    title: 'Hồ sơ không được tiếp nhận',
    definition: 'Lượt nộp trong kỳ bị từ chối tiếp nhận; không nằm trong biểu II.06a.',
    legalSource: 'Nghị định 61/2018/NĐ-CP, Điều 17 khoản 1',
  },
  {
    code: 'dossiersSupplementRequested',
    measure: 'supplementRequested',
    title: 'Hồ sơ phải yêu cầu bổ sung',
    definition:
      'Hồ sơ có ít nhất một phiếu yêu cầu bổ sung phát hành trong kỳ; nhiều phiếu vẫn là một hồ sơ.',
    legalSource: 'Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4',
  },
];

const SHARE = {
  kind: 'rate',
  measuredIn: '%',
  owner: 'dossiers',
  permission: 'dossiers.overview',
} as const;

const RATES: readonly RateFigure[] = [
  {
    ...SHARE,
    code: 'dossiersOnTimeRate',
    title: 'Tỷ lệ giải quyết trước và đúng hạn, trên hồ sơ đã giải quyết',
    definition: 'Hồ sơ đã giải quyết trước và đúng hạn chia cho hồ sơ đã giải quyết trong kỳ.',
    legalSource: FORM,
    numerator: 'dossiersInTime',
    denominator: 'dossiersResolved',
    denominatorRule: 'resolved',
  },
  {
    ...SHARE,
    code: 'dossiersOnTimeRateWithOverdue',
    title: 'Tỷ lệ giải quyết trước và đúng hạn, tính cả hồ sơ đang quá hạn',
    definition:
      'Hồ sơ đã giải quyết trước và đúng hạn chia cho hồ sơ đã giải quyết cộng hồ sơ đang giải quyết quá hạn.',
    legalSource: FORM,
    numerator: 'dossiersInTime',
    denominator: 'dossiersResolvedPlusOverdue',
    denominatorRule: 'resolvedPlusOverdue',
  },
  {
    ...SHARE,
    code: 'dossiersOnlineShare',
    title: 'Tỷ lệ hồ sơ nộp trực tuyến',
    definition: 'Hồ sơ tiếp nhận trực tuyến chia cho hồ sơ tiếp nhận trong kỳ.',
    legalSource: FORM,
    numerator: 'dossiersOnline',
    denominator: 'dossiersReceivedInPeriod',
    denominatorRule: 'whole',
  },
];

/** The figures over dossiers: each counts at the unit that decides (cơ quan trực tiếp giải quyết). */
export const dossierFigures: readonly Figure[] = [
  ...[...COLUMNS, ...OTHERS, ...DIGITAL].map(dossierCount),
  ...RATES,
];
