/**
 * The way of one dossier, in office minutes since a common beginning (nights and days off take no time): what a forecast
 * learns from. `steps` and `dues` are in the order of time.
 */
export interface Course {
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly steps: readonly CourseStep[];
  /** The due date as it was promised from then on; null where the law sets none. */
  readonly dues: readonly { readonly from: number; readonly due: number | null }[];
  /** When processing ended; null while the dossier is open. */
  readonly ended: number | null;
}

export interface CourseStep {
  /** State of the dossier from then on. */
  readonly step: string;
  readonly from: number;
  /** The applicant has to act. */
  readonly waiting: boolean;
  readonly officerId: string | null;
}

/** What was known of a dossier at one moment: nothing of what came later. */
export interface Situation {
  readonly at: number;
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly step: string;
  readonly waiting: boolean;
  /** How long it has stood at this step. */
  readonly stay: number;
  readonly officerId: string | null;
  /** Office minutes until the due date as promised at that moment. */
  readonly left: number;
  readonly pauses: number;
}

/** The dossier as it stood at a moment; undefined when it was not open then, or has no due date. */
export function situationAt(course: Course, at: number): Situation | undefined {
  const past = course.steps.filter(({ from }) => from <= at);
  const current = past.at(-1);
  const due = course.dues.findLast(({ from }) => from <= at)?.due ?? null;
  if (!current || due === null || (course.ended !== null && course.ended <= at)) return undefined;
  return {
    at,
    dossierId: course.dossierId,
    procedureCode: course.procedureCode,
    step: current.step,
    waiting: current.waiting,
    stay: at - current.from,
    officerId: current.officerId,
    left: due - at,
    pauses: past.filter(({ waiting }) => waiting).length,
  };
}

/** Was it late in the end? Undefined while that is not settled at `now`. */
export function wasLate(course: Course, now: number): boolean | undefined {
  const due = course.dues.at(-1)?.due ?? null;
  if (due === null) return undefined;
  if (course.ended !== null && course.ended <= now) return course.ended > due;
  const waiting = course.steps.at(-1)?.waiting ?? false;
  return due < now && !waiting ? true : undefined;
}
