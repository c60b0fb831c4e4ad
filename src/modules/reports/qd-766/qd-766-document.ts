import type { Unit } from '#modules/organization/index.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import type { ScoredGroup } from '../criteria/evaluate.ts';
import { unscoredPoints, whyUnscored } from '../criteria/unscored.ts';
import type { ServiceIndex } from './qd-766.ts';

/** The index as programs get it; points rounded to four decimals, null = chưa có dữ liệu, which is not zero. */
export interface ServiceIndexDocument {
  readonly form: '766';
  readonly decision: string;
  /** Version of the criteria. */
  readonly criteria: string;
  /** The way from share to points was inferred from live values and is not law. */
  readonly calibration: boolean;
  readonly unit: { readonly code: string; readonly name: string };
  readonly from: string;
  readonly to: string;
  readonly points: number | null;
  readonly scorable: number;
  readonly max: number;
  readonly groups: readonly {
    readonly code: string;
    readonly name: string;
    readonly points: number | null;
    readonly scorable: number;
    readonly max: number;
    readonly indicators: readonly {
      readonly code: string;
      readonly row: string;
      readonly name: string;
      readonly points: number | null;
      readonly scorable: number;
      readonly max: number;
      readonly terms: readonly {
        readonly of: string;
        readonly state: string;
        readonly numerator: number | null;
        readonly denominator: number | null;
        readonly points: number | null;
        readonly max: number;
        readonly fullAt: number;
        readonly missing: string | null;
        readonly comesWith: string | null;
        readonly note: string | null;
      }[];
    }[];
  }[];
  /** Every indicator of which not all points could be scored. */
  readonly unscored: readonly {
    readonly code: string;
    readonly name: string;
    readonly points: number;
    readonly why: string;
    readonly comesWith: string | null;
  }[];
}

export function toDocument(
  { set, evaluation }: ServiceIndex,
  unit: Pick<Unit, 'agencyCode' | 'name'>,
  query: FigureQuery,
): ServiceIndexDocument {
  return {
    form: '766',
    decision: set.decision,
    criteria: set.code,
    calibration: set.calibration,
    unit: { code: unit.agencyCode, name: unit.name },
    from: query.from.toString(),
    to: query.to.toString(),
    ...rounded(evaluation),
    groups: evaluation.groups.map((group) => ({
      code: group.code,
      name: group.name,
      ...rounded(group),
      indicators: group.criteria.map(toIndicator),
    })),
    unscored: unscoredPoints(evaluation).map(({ code, name, points, why, comesWith }) => ({
      code,
      name,
      points,
      why,
      comesWith,
    })),
  };
}

function toIndicator(scored: ScoredGroup['criteria'][number]) {
  const { code, row, name } = scored.criterion;
  return {
    code,
    row,
    name,
    ...rounded(scored),
    terms: scored.terms.map((one) => {
      const { term, state, numerator, denominator, points } = one;
      return {
        of: term.of,
        state,
        numerator,
        denominator,
        points: round(points),
        max: term.points,
        fullAt: term.fullAt,
        missing: state === 'noData' ? whyUnscored(one) : null,
        comesWith: term.comesWith ?? null,
        note: term.note ?? null,
      };
    }),
  };
}

function rounded({ points, scorable, max }: Pick<ScoredGroup, 'points' | 'scorable' | 'max'>) {
  return { points: round(points), scorable, max };
}

function round(points: number | null): number | null {
  return points === null ? null : Math.round(points * 10_000) / 10_000;
}
