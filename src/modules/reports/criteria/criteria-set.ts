import { z } from 'zod';

const figureCodes = z.array(z.string().regex(/^[a-z][A-Za-z0-9]+$/)).min(1);

/** What is known of a share that as a whole is not: shown, never scored. */
const knownPart = z.object({ of: z.string().min(1), numerator: figureCodes, denominator: figureCodes });

/**
 * One share that earns points: min(points, points × share / fullAt). The share is the sum of the figures of its numerator
 * over that of its denominator; `missing` says why the product has no figures for it yet, `comesWith` what will bring them.
 */
const termSchema = z
  .object({
    points: z.number().positive(),
    /** The share, above 0 and at most 1, from which the points are full. */
    fullAt: z.number().gt(0).max(1),
    /** What over what, in words. */
    of: z.string().min(1),
    numerator: figureCodes.optional(),
    denominator: figureCodes.optional(),
    missing: z.string().min(1).optional(),
    comesWith: z.string().min(1).optional(),
    /** Of what is missing as a whole. */
    knownPart: knownPart.optional(),
    /** Says that nothing is recorded yet: where a denominator of zero, or below `wholeOf`, means that, and not that nothing happened. */
    unrecorded: z.string().min(1).optional(),
    /** What the denominator has to reach: while only a part is recorded, the share of that part says nothing of the whole. */
    wholeOf: figureCodes.optional(),
    /** How the figures differ from what the decision asks, for whoever reads the points. */
    note: z.string().min(1).optional(),
  })
  .refine(({ wholeOf, unrecorded }) => !wholeOf || unrecorded)
  .refine(({ numerator, denominator, missing, comesWith, knownPart: part }) =>
    missing === undefined
      ? numerator && denominator && !comesWith && !part
      : !numerator && !denominator && comesWith,
  );

const criterionSchema = z.object({
  /** As the national portal calls it where it is known. */
  code: z.string().regex(/^[A-Z][A-Z_]+$/),
  /** Its row in the table of the decision. */
  row: z.string(),
  name: z.string().min(1),
  max: z.number().positive(),
  /** `province`: measured for the province and its departments only; a commune gets the whole of it. */
  appliesTo: z.enum(['everywhere', 'province']),
  /** Where the denominator is zero: all points, none, or not scored at all. */
  whenNothing: z.enum(['full', 'zero', 'unscored']),
  terms: z.array(termSchema).min(1),
});

const setSchema = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  decision: z.string().min(1),
  /** First and last day on which it holds. */
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  /** The way from share to points was inferred from live values and is not law. */
  calibration: z.boolean(),
  groups: z
    .array(z.object({ code: z.string(), name: z.string(), criteria: z.array(criterionSchema).min(1) }))
    .min(1),
});

/** data/service-index/qd766.json, and later the criteria of the reform index. */
export const criteriaFileSchema = z.object({ meta: z.unknown(), sets: z.array(setSchema).min(1) });

export type Term = z.output<typeof termSchema>;
export type Criterion = z.output<typeof criterionSchema>;
export type CriteriaSet = z.output<typeof setSchema>;

/** The set that holds on a day; undefined before the first. */
export function setInForce(sets: readonly CriteriaSet[], on: Temporal.PlainDate): CriteriaSet | undefined {
  const day = on.toString();
  return sets.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
}

/** The codes of the figures that points are made of. */
export function figuresOf(set: CriteriaSet): string[] {
  const terms = termsOf(set);
  return [...new Set([...codesOf(terms), ...terms.flatMap(({ wholeOf = [] }) => wholeOf)])];
}

/** The codes of the figures that are only shown: what is known of a share that as a whole is not. */
export function knownFiguresOf(set: CriteriaSet): string[] {
  return codesOf(termsOf(set).flatMap((term) => term.knownPart ?? []));
}

function termsOf({ groups }: CriteriaSet): Term[] {
  return groups.flatMap(({ criteria }) => criteria.flatMap(({ terms }) => terms));
}

function codesOf(shares: readonly Pick<Term, 'numerator' | 'denominator'>[]): string[] {
  return [
    ...new Set(shares.flatMap(({ numerator = [], denominator = [] }) => [...numerator, ...denominator])),
  ];
}
