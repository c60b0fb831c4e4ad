import type { DossierState } from './dossier-state.ts';

/**
 * Mười trạng thái hồ sơ của Cổng Dịch vụ công quốc gia (TrangThaiHoSo of DongBoHoSoMC), by their code. Public code
 * of two provincial systems agrees on them; the annex of TT 22/2019/TT-BTTTT that sets them was not obtained.
 */
export const NATIONAL_STATES = {
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
} as const;
export type NationalState = keyof typeof NATIONAL_STATES;

const MAPPING: Readonly<Record<DossierState, NationalState>> = {
  submitted: 1,
  received: 2,
  handedOver: 4,
  appraising: 4,
  awaitingSupplement: 5,
  awaitingPayment: 6,
  awaitingApproval: 4,
  approved: 4,
  resultReady: 9,
  returned: 10,
  intakeRefused: 3,
  refused: 9, // a refusal after appraisal is entered as a result (61 art. 19(8))
  stopped: 8,
  withdrawn: 7,
};

/** Trạng thái quốc gia của một trạng thái nội bộ. */
export function nationalStateOf(state: DossierState): NationalState {
  return MAPPING[state];
}

/** What a dossier that another system handles is here, by its national state; internal steps of that system are not known. */
const IMPORTED: Readonly<Record<NationalState, DossierState>> = {
  1: 'submitted',
  2: 'received',
  3: 'intakeRefused',
  4: 'appraising',
  5: 'awaitingSupplement',
  6: 'awaitingPayment',
  7: 'withdrawn',
  8: 'stopped',
  9: 'resultReady',
  10: 'returned',
};

/** TrangThaiHoSo as it is written, `1` to `10`; undefined for anything else. */
export function importedStateOf(
  text: string,
): { readonly national: NationalState; readonly state: DossierState } | undefined {
  if (!Object.hasOwn(IMPORTED, text)) return undefined;
  const national = Number(text) as NationalState;
  return { national, state: IMPORTED[national] };
}
