import { type Random, seededRandom } from '../../demo/random.ts';
import type { Course, CourseStep } from './domain/course.ts';

/** An invented unit: officers with queues of their own, busy seasons, supplements; the model is not told of any of it. */
interface Office {
  readonly officers: number;
  readonly dossiersADay: number;
}

const DAY = 480;
const YEAR = 250 * DAY;
const PROCEDURES = [
  { code: '1.001193', limit: 2 * DAY, work: 130 },
  { code: '1.012753', limit: 10 * DAY, work: 420 },
  { code: '2.000635', limit: 5 * DAY, work: 260 },
  { code: '1.004222', limit: 3 * DAY, work: 170 },
] as const;

/** Two years of a unit, day by day. The officers work on what came first; in the busy season more comes than they can do. */
export function makeCourses(seed: number, office: Office = { officers: 3, dossiersADay: 3.9 }): Course[] {
  const random = seededRandom(seed);
  const free = new Array<number>(office.officers).fill(0);
  const arrivals: number[] = [];
  for (let day = 0; day < (2 * YEAR) / DAY; day++) {
    const count = Math.round(office.dossiersADay * season(day) * (0.6 + 0.8 * random.next()));
    for (let one = 0; one < count; one++) arrivals.push((day + random.next()) * DAY);
  }
  return arrivals
    .sort((a, b) => a - b)
    .map((received, index) => liveCourse(`dossier-${seed}-${index}`, received, free, random));
}

/** About a fifth more in two peaks of the year. */
function season(day: number): number {
  return 0.85 + 0.33 * Math.max(0, Math.sin((2 * Math.PI * (day % 250)) / 83));
}

function liveCourse(dossierId: string, received: number, free: number[], random: Random): Course {
  const procedure = random.pick(PROCEDURES);
  const officer = random.between(0, free.length - 1);
  const officerId = `officer-${officer}`;
  const handedOver = received + 20 + random.next() * 200;
  const assigned = handedOver + 20 + random.next() * 200;
  const begun = Math.max(assigned, free[officer] ?? 0);
  const work = procedure.work * Math.exp((random.next() + random.next() - 1) * 1.1);
  const waits = random.next() < 0.15 ? 200 + random.next() * 2400 : 0;
  const asked = begun + work / 2;
  free[officer] = begun + work;
  const submitted = begun + work + waits;
  const ended = submitted + 30 + random.next() * 300;
  const due = received + procedure.limit;
  const step = (name: string, from: number, waiting = false): CourseStep => {
    return { step: name, from, waiting, officerId: from < assigned ? null : officerId };
  };
  const pause = [step('awaitingSupplement', asked, true), step('appraising', asked + waits)];
  return {
    dossierId,
    procedureCode: procedure.code,
    steps: [
      step('received', received),
      step('handedOver', handedOver),
      step('appraising', assigned),
      ...(waits > 0 ? pause : []),
      step('awaitingApproval', submitted),
    ],
    dues: [{ from: received, due }, ...(waits > 0 ? [{ from: asked + waits, due: due + waits }] : [])],
    ended,
  };
}

/** The moment that divides the two years. */
export const SECOND_YEAR = YEAR;
