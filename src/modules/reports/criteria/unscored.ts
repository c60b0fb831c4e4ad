import type { Evaluation, ScoredCriterion, ScoredTerm } from './evaluate.ts';

/** Points that nobody can win or lose yet, and why. */
export interface UnscoredPoints {
  readonly code: string;
  readonly row: string;
  readonly name: string;
  readonly points: number;
  readonly why: string;
  /** The part of the product, or the connection, that will bring the data; null where only nothing happened. */
  readonly comesWith: string | null;
}

/** Every indicator of which not all points could be scored, in the order of the set; together they are what is missing of the whole. */
export function unscoredPoints({ groups }: Pick<Evaluation, 'groups'>): UnscoredPoints[] {
  return groups
    .flatMap(({ criteria }) => criteria)
    .filter(({ scorable, max }) => scorable < max)
    .map(toUnscored);
}

function toUnscored({ criterion, terms, scorable, max }: ScoredCriterion): UnscoredPoints {
  const open = terms.filter(({ points }) => points === null);
  const sources = open.flatMap(({ term }) => term.comesWith ?? []);
  return {
    code: criterion.code,
    row: criterion.row,
    name: criterion.name,
    points: max - scorable,
    why: open.map(whyUnscored).join('; '),
    comesWith: sources.length === 0 ? null : [...new Set(sources)].join('; '),
  };
}

/** In words, for the reader; the term has no points. */
export function whyUnscored({ term, state }: ScoredTerm): string {
  if (state === 'nothing') return 'Không phát sinh trong kỳ';
  return term.missing ?? term.unrecorded ?? 'Không có số liệu';
}
