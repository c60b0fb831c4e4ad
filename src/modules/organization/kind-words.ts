import type { UnitKind } from './domain/unit.ts';

/** Kinds of unit as the screens say them. */
export const KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  province: 'Cấp tỉnh',
  department: 'Sở, ban, ngành',
  district: 'Cấp huyện (đến 30/06/2025)',
  commune: 'Cấp xã',
  office: 'Phòng, bộ phận, trung tâm',
  publicServiceUnit: 'Đơn vị sự nghiệp công lập',
};

/** The kinds as choices of a select. */
export function kindOptions(kinds: readonly UnitKind[]): { value: string; text: string }[] {
  return kinds.map((kind) => ({ value: kind, text: KIND_WORDS[kind] }));
}
