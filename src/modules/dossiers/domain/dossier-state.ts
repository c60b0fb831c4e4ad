/** Trạng thái nội bộ của hồ sơ: where a dossier stands on its way from the counter back to the citizen. */
export const DOSSIER_STATES = [
  'submitted', // mới đăng ký ở hệ thống khác, chưa được tiếp nhận; chỉ có ở hồ sơ nhập vào
  'received', // đã tiếp nhận, còn ở Bộ phận Một cửa
  'handedOver', // đã chuyển cơ quan giải quyết, chờ phân công
  'appraising', // công chức đang thẩm định
  'awaitingSupplement', // đã yêu cầu bổ sung, đồng hồ dừng, chờ người nộp
  'awaitingPayment', // chờ người nộp thực hiện nghĩa vụ tài chính, đồng hồ dừng
  'awaitingApproval', // đã trình, chờ lãnh đạo phê duyệt
  'approved', // đã phê duyệt, chờ ký số, vào sổ và đính kèm kết quả
  'resultReady', // có kết quả, chờ trả
  'returned', // đã trả kết quả
  'intakeRefused', // không được tiếp nhận
  'refused', // từ chối giải quyết sau thẩm định, chờ trả thông báo
  'stopped', // dừng giải quyết
  'withdrawn', // công dân rút hồ sơ
] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** States in which the clock has stopped: processing has ended (NĐ 118/2025 art. 20), only the return is left. */
export function isEnded(state: DossierState): boolean {
  return ENDED.has(state);
}

const ENDED: ReadonlySet<DossierState> = new Set([
  'resultReady',
  'refused',
  'returned',
  'intakeRefused',
  'stopped',
  'withdrawn',
]);

/** States in which the applicant has to act: the office's clock stands still. */
export function isWaiting(state: DossierState): boolean {
  return WAITING_STATES.includes(state);
}

export const WAITING_STATES: readonly DossierState[] = ['awaitingSupplement', 'awaitingPayment'];

/** Closed without a result: stopped, or taken back by the citizen (NĐ 118/2025 art. 21). */
export function isBrokenOff(state: DossierState): boolean {
  return state === 'stopped' || state === 'withdrawn';
}
