/** Kinds of unit (loại cơ quan, đơn vị). `district` exists only until 30/06/2025 (NQ 203/2025/QH15). */
export const UNIT_KINDS = [
  'province',
  'department',
  'district',
  'commune',
  'office',
  'publicServiceUnit',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Cơ quan, đơn vị: one place in the tree of the administration, with the days on which it exists. */
export interface Unit {
  readonly id: string;
  /** Mã định danh điện tử (QĐ 20/2020/QĐ-TTg), `H99.7.1`; unique in the province, never used again. */
  readonly agencyCode: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  /** Ids from the root of the tree down to the unit itself. */
  readonly path: readonly string[];
  /** The first day of its existence. */
  readonly validFrom: Temporal.PlainDate;
  /** The last day of its existence; null while no end is known. */
  readonly validTo: Temporal.PlainDate | null;
  readonly address: string;
  readonly phone: string;
}

/** Does the unit exist on this day? Both its first and its last day count. */
export function isOpenOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, date: Temporal.PlainDate): boolean {
  const { compare } = Temporal.PlainDate;
  if (compare(date, unit.validFrom) < 0) return false;
  return unit.validTo === null || compare(date, unit.validTo) <= 0;
}

/** How deep the unit stands in the tree: 0 for the province. */
export function depthOf(unit: Pick<Unit, 'path'>): number {
  return unit.path.length - 1;
}
