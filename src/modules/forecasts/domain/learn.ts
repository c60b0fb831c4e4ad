import { type Course, type Situation, situationAt, wasLate } from './course.ts';
import { type Crowd, crowdsAt } from './crowds.ts';
import { featuresOf } from './features.ts';
import { type Habits, learnHabits } from './habits.ts';
import { fitLogistic, type Logistic, logOdds, probabilityOf } from './logistic.ts';

/** A situation of the past, with what it came to. */
export interface Example {
  readonly situation: Situation;
  readonly crowd: Crowd;
  readonly late: boolean;
}

/** What a unit's past teaches: its habits, and how much each feature weighs. */
export interface Model {
  readonly habits: Habits;
  readonly logistic: Logistic;
  /** Means of the features: what is usual says nothing for or against. */
  readonly means: readonly number[];
}

const RIDGE = 2;
/** Moments at which each dossier is looked at, as shares of its way. */
const MOMENTS = [0.2, 0.45, 0.7, 0.9];

/**
 * Looks at each settled dossier at moments of its way before its due date, not while the applicant has to act. The moments
 * lie on the way to the due date, not to the end, which nobody knew.
 */
export function examplesOf(courses: readonly Course[], now: number): Example[] {
  const seen = courses.flatMap((course, index) => {
    const late = wasLate(course, now);
    const start = course.steps[0]?.from;
    const promised = course.dues[0]?.due ?? null;
    if (late === undefined || start === undefined || promised === null) return [];
    const share = MOMENTS[index % MOMENTS.length] ?? 0.5;
    const situation = situationAt(course, start + (promised - start) * share);
    return situation && !situation.waiting && situation.left > 0 ? [{ situation, late }] : [];
  });
  const crowds = crowdsAt(
    courses,
    seen.map(({ situation }) => situation),
  );
  return seen.map((one, index) => ({ ...one, crowd: crowds[index] as Crowd }));
}

/** @throws RangeError if there is nothing to learn from */
export function learn(courses: readonly Course[], examples: readonly Example[], now: number): Model {
  if (examples.length === 0) throw new RangeError('no settled dossier to learn from');
  const ended = courses.filter(({ ended }) => ended !== null && ended <= now);
  const habits = learnHabits(ended, examples);
  const rows = examples.map(({ situation, crowd }) => featuresOf(situation, crowd, habits));
  const logistic = fitLogistic(
    rows,
    examples.map(({ late }) => late),
    RIDGE,
  );
  const means = (rows[0] ?? []).map(
    (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
  );
  return { habits, logistic, means };
}

/** How likely it is that the dossier will be late: 1 once it is. */
export function forecastOf(model: Model, situation: Situation, crowd: Crowd): number {
  if (situation.left <= 0 && !situation.waiting) return 1;
  return probabilityOf(logOdds(model.logistic, featuresOf(situation, crowd, model.habits)));
}
