import type { UnitKind } from './unit.ts';

/** The last day on which districts existed (NQ 203/2025/QH15 art. 2). */
export const LAST_DAY_OF_DISTRICTS = Temporal.PlainDate.from('2025-06-30');

/** Which kinds may stand directly above a kind (Luật Tổ chức chính quyền địa phương 2025 art. 1, and before it 2015). */
const ABOVE: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  province: [],
  department: ['province'],
  district: ['province'],
  commune: ['province', 'district'],
  office: ['province', 'department', 'district', 'commune', 'publicServiceUnit'],
  publicServiceUnit: ['province', 'department', 'district', 'commune'],
};

export function mayStandBelow(kind: UnitKind, parentKind: UnitKind): boolean {
  return ABOVE[kind].includes(parentKind);
}

/** Kinds that somebody can add: a province is there from the beginning, one per installation. */
export function canBegin(kind: UnitKind, on: Temporal.PlainDate): boolean {
  if (kind === 'province') return false;
  return kind !== 'district' || Temporal.PlainDate.compare(on, LAST_DAY_OF_DISTRICTS) <= 0;
}
