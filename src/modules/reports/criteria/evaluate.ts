import type { CriteriaSet, Criterion, Term } from './criteria-set.ts';

/** The value of a figure; undefined where nothing is known, which is not zero. */
export type FigureReader = (code: string) => number | undefined;

/** scored = from figures; granted = not measured at this level; nothing = nothing to divide by; noData = no figures yet. */
export type TermState = 'scored' | 'granted' | 'nothing' | 'noData';

export interface ScoredTerm {
  readonly term: Term;
  readonly state: TermState;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** null where the term cannot be scored. */
  readonly points: number | null;
  /** Of a term without data: what is known of it all the same. */
  readonly known?: { readonly numerator: number; readonly denominator: number };
}

interface Points {
  /** Of what could be scored; null where nothing of it could. */
  readonly points: number | null;
  /** How many points could be scored, of `max`. */
  readonly scorable: number;
  readonly max: number;
}

export interface ScoredCriterion extends Points {
  readonly criterion: Criterion;
  readonly terms: readonly ScoredTerm[];
}

export interface ScoredGroup extends Points {
  readonly code: string;
  readonly name: string;
  readonly criteria: readonly ScoredCriterion[];
}

export interface Evaluation extends Points {
  readonly groups: readonly ScoredGroup[];
}

/**
 * Scores a set of criteria. Pure: the same figures give the same points. What has no figures is left out of both the points
 * and the points that could be scored, so that missing data never look like a bad or a good result.
 */
export function evaluate(set: CriteriaSet, level: 'province' | 'commune', read: FigureReader): Evaluation {
  const groups = set.groups.map(({ code, name, criteria }): ScoredGroup => {
    const scored = criteria.map((criterion) => scoreCriterion(criterion, level, read));
    return { code, name, criteria: scored, ...sum(scored) };
  });
  return { groups, ...sum(groups) };
}

function scoreCriterion(
  criterion: Criterion,
  level: 'province' | 'commune',
  read: FigureReader,
): ScoredCriterion {
  const granted = criterion.appliesTo === 'province' && level === 'commune';
  const terms = criterion.terms.map((term) =>
    granted
      ? { term, state: 'granted' as const, numerator: null, denominator: null, points: term.points }
      : scoreTerm(term, criterion.whenNothing, read),
  );
  const known = terms.filter(({ points }) => points !== null);
  const most = known.reduce((total, { term }) => total + term.points, 0);
  const won = known.reduce((total, { points }) => total + (points ?? 0), 0);
  // Terms may add up to more than the criterion gives.
  const { max } = criterion;
  return {
    criterion,
    terms,
    max,
    scorable: Math.min(max, most),
    points: known.length === 0 ? null : Math.min(max, won),
  };
}

function scoreTerm(term: Term, whenNothing: Criterion['whenNothing'], read: FigureReader): ScoredTerm {
  const numerator = sumOf(term.numerator, read);
  const denominator = sumOf(term.denominator, read);
  if (numerator === null || denominator === null)
    return { term, state: 'noData', numerator, denominator, points: null, ...knownOf(term, read) };
  // What is recorded of nothing, or of a part only, is no number and not a nought.
  if (term.unrecorded && (denominator === 0 || denominator < (sumOf(term.wholeOf, read) ?? 0)))
    return { term, state: 'noData', numerator: null, denominator: null, points: null };
  if (denominator > 0) {
    const points = Math.min(term.points, (term.points * numerator) / denominator / term.fullAt);
    return { term, state: 'scored', numerator, denominator, points };
  }
  const points = { full: term.points, zero: 0, unscored: null }[whenNothing];
  return { term, state: 'nothing', numerator, denominator, points };
}

function knownOf({ knownPart: part }: Term, read: FigureReader): Pick<ScoredTerm, 'known'> {
  const numerator = sumOf(part?.numerator, read);
  const denominator = sumOf(part?.denominator, read);
  return numerator === null || denominator === null ? {} : { known: { numerator, denominator } };
}

function sumOf(codes: readonly string[] | undefined, read: FigureReader): number | null {
  if (!codes) return null;
  const values = codes.map(read);
  return values.some((value) => value === undefined)
    ? null
    : values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function sum(parts: readonly Points[]): Points {
  const known = parts.filter(({ points }) => points !== null);
  return {
    points: known.length === 0 ? null : known.reduce((total, { points }) => total + (points ?? 0), 0),
    scorable: parts.reduce((total, { scorable }) => total + scorable, 0),
    max: parts.reduce((total, { max }) => total + max, 0),
  };
}
