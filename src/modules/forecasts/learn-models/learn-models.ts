import { calendarOf } from '#modules/calendar/index.ts';
import { learning } from '#modules/dossiers/index.ts';
import type { Context } from '#platform/context.ts';
import type { Course } from '../domain/course.ts';
import { type Evaluation, evaluate } from '../domain/evaluate.ts';
import { type Example, examplesOf, learn } from '../domain/learn.ts';
import { officeClock, toCourse } from '../office-clock.ts';
import { insertModel } from '../sql/models.ts';

/** How far back the past still says something. */
const PAST = { hours: 365 * 24 };
const MOST_DOSSIERS = 4000;
/** A unit with fewer settled dossiers borrows the province's model. */
export const LEAST_SETTLED = 150;
/** The first three quarters of the past teach, the last is kept for the trial. */
const TAUGHT = 0.75;
/** So many of each unit teach the province's model. */
const SAMPLE = 400;

interface Past {
  readonly courses: readonly Course[];
  readonly examples: readonly Example[];
}

/** Học từ hồ sơ đã giải quyết: a model for each unit with enough of its own, and one for the province. */
export async function learnModels(context: Context): Promise<number> {
  const now = context.clock.now();
  const since = now.subtract(PAST);
  const clock = officeClock(await calendarOf(context), since);
  const today = clock.minutesAt(now);
  const pasts: Past[] = [];
  let learned = 0;
  for (const unitId of await learning.decidingUnitIds(context, since)) {
    const filter = { unitId, receivedSince: since, most: MOST_DOSSIERS };
    const courses = (await learning.listCourses(context, filter)).map((course) => toCourse(course, clock));
    const past = { courses, examples: examplesOf(courses, today) };
    pasts.push({ courses, examples: past.examples.slice(0, SAMPLE) });
    if (past.examples.length < LEAST_SETTLED) continue;
    await keep(context, unitId, since, [past], today);
    learned += 1;
  }
  if (pasts.some(({ examples }) => examples.length > 0)) await keep(context, null, since, pasts, today);
  return learned;
}

async function keep(
  context: Context,
  unitId: string | null,
  since: Temporal.Instant,
  pasts: readonly Past[],
  today: number,
): Promise<void> {
  const courses = pasts.flatMap((past) => past.courses);
  const examples = pasts.flatMap((past) => past.examples);
  await insertModel(context, {
    unitId,
    since,
    dossiers: examples.length,
    model: learn(courses, examples, today),
    evaluation: tryOut(courses, examples) ?? null,
  });
}

/** Learns from the older part alone, and sees how well it foretells the newer. */
function tryOut(courses: readonly Course[], examples: readonly Example[]): Evaluation | undefined {
  const moments = examples.map(({ situation }) => situation.at).toSorted((a, b) => a - b);
  const divide = moments[Math.floor(moments.length * TAUGHT)];
  if (divide === undefined || examples.length < LEAST_SETTLED) return undefined;
  // What was settled only later was not known at the dividing moment.
  const settled = new Map(
    examplesOf(courses, divide).map((example) => [example.situation.dossierId, example.late]),
  );
  const past = examples.filter(({ situation }) => situation.at < divide && settled.has(situation.dossierId));
  if (past.length === 0) return undefined;
  return evaluate(
    learn(courses, past, divide),
    past,
    examples.filter(({ situation }) => situation.at >= divide),
  );
}
