/** Trạng thái nội bộ của hồ sơ: where a dossier stands on its way from the counter back to the citizen. */
export const DOSSIER_STATES = [
  'received', // đã tiếp nhận, còn ở Bộ phận Một cửa
  'handedOver', // đã chuyển cơ quan giải quyết, chờ phân công
  'appraising', // công chức đang thẩm định
  'awaitingApproval', // đã trình, chờ lãnh đạo phê duyệt
  'approved', // đã phê duyệt, chờ ký số, vào sổ và đính kèm kết quả
  'resultReady', // có kết quả, chờ trả
  'returned', // đã trả kết quả
  'intakeRefused', // không được tiếp nhận
  'refused', // từ chối giải quyết sau thẩm định, chờ trả thông báo
] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** States in which the clock has stopped: processing has ended (NĐ 118/2025 art. 20), only the return is left. */
export function isEnded(state: DossierState): boolean {
  return state === 'resultReady' || state === 'refused' || state === 'returned' || state === 'intakeRefused';
}
