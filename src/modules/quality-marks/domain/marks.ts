import type { learning } from '#modules/dossiers/index.ts';

/** The five indicators that one dossier shows by itself (TT 01/2018/TT-VPCP art. 14); the numbers are the circular's. */
export const DOSSIER_INDICATORS = [1, 2, 3, 4, 7] as const;
export type DossierIndicator = (typeof DOSSIER_INDICATORS)[number];

/** Điểm của một chỉ số: 0, 1 or 2. */
export type Mark = 0 | 1 | 2;

type Facts = learning.QualityFacts;

/**
 * Điểm một chỉ số của một hồ sơ (TT 01/2018/TT-VPCP art. 14): 1 total time against the law, 2 time at each agency, 3 how
 * often the applicant was asked again, 4 to how many agencies he had to go, 7 attitude. How 1, 2 and 7 follow from the
 * records is our reading, see mark-rules.ts.
 */
export function markOf(indicator: DossierIndicator, facts: Facts): Mark {
  switch (indicator) {
    case 1:
    case 7:
      return facts.kept === 'early' ? 2 : facts.kept === 'onTime' ? 1 : 0;
    case 2:
      if (facts.lateAgencies === 0 && facts.kept !== 'late') return 2;
      return facts.lateAgencies <= 1 && facts.kept !== 'late' ? 1 : 0;
    case 3:
      return fewer(facts.supplements, 0);
    case 4:
      return fewer(facts.places, 1);
  }
}

/** None more than that: 2; one more: 1; else 0. */
function fewer(count: number, enough: number): Mark {
  return count <= enough ? 2 : count === enough + 1 ? 1 : 0;
}

/** Sums of marks over dossiers. */
export interface MarkSums {
  readonly dossiers: number;
  readonly sums: Readonly<Record<DossierIndicator, number>>;
}

export function sumMarks(groups: readonly (Facts & { readonly dossiers: number })[]): MarkSums {
  const sums: Record<DossierIndicator, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 7: 0 };
  for (const group of groups)
    for (const indicator of DOSSIER_INDICATORS) sums[indicator] += markOf(indicator, group) * group.dossiers;
  return { dossiers: groups.reduce((total, { dossiers }) => total + dossiers, 0), sums };
}

/** Điểm của cán bộ: the sum of all marks by the number of dossiers, one decimal (art. 14); undefined without a dossier. */
export function officerScore({ dossiers, sums }: MarkSums): number | undefined {
  if (dossiers === 0) return undefined;
  const total = DOSSIER_INDICATORS.reduce((sum, indicator) => sum + sums[indicator], 0);
  return Math.round((total / dossiers) * 10) / 10;
}
