import {
  followDossier,
  getBundleInForce,
  listSteps,
  receiveLinked,
  receiveLinkedSchema,
} from '#modules/bundles/index.ts';
import { addOfficeMinutes, calendarOf, type WorkingCalendar } from '#modules/calendar/index.ts';
import { getDossier } from '#modules/dossiers/index.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import { findVersionInForce } from '#modules/procedures/index.ts';
import { fixedClock, vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { type End, liveLinkedStep } from './live-linked-step.ts';
import type { DemoOfficer } from './officers.ts';
import { type DemoStaff, openStaff } from './offices.ts';
import { inventPerson } from './people.ts';
import { type Random, seededRandom } from './random.ts';
import { resultFile } from './results.ts';

const SEED = 630_2024;
const RECEIVING = 'H99.7.1';
const DAY = 480;

/** One linked dossier to come: what, how long ago in working days, which optional steps, how each step ends. */
interface Plan {
  readonly bundle: string;
  readonly daysAgo: number;
  readonly optional?: readonly string[];
  /** Of the steps in their order; what is not named ends with a result. */
  readonly ends?: readonly End[];
}

/** A few of each bundle, in each state in which one can be found. */
const PLANS: readonly Plan[] = [
  { bundle: 'death', daysAgo: 15, optional: ['funeralSocial'] },
  { bundle: 'death', daysAgo: 10, optional: ['funeralInsurance'], ends: ['result', 'result', 'assigned'] },
  { bundle: 'death', daysAgo: 7, ends: ['refusal'] },
  { bundle: 'death', daysAgo: 4, optional: ['funeralMerit'], ends: ['result', 'result', 'waiting'] },
  { bundle: 'death', daysAgo: 1, ends: ['result', 'waiting'] },
  { bundle: 'death', daysAgo: 0, optional: ['funeralSocial'], ends: ['waiting'] },
  { bundle: 'birth', daysAgo: 14, optional: ['identityCard'] },
  { bundle: 'birth', daysAgo: 8 },
  {
    bundle: 'birth',
    daysAgo: 5,
    optional: ['identityCard'],
    ends: ['result', 'refusal', 'result', 'assigned'],
  },
  { bundle: 'birth', daysAgo: 2, ends: ['result', 'assigned', 'result'] },
  { bundle: 'birth', daysAgo: 0, ends: ['assigned'] },
  { bundle: 'socialProtection', daysAgo: 9, optional: ['pensionStop'] },
  { bundle: 'socialProtection', daysAgo: 3, ends: ['result', 'assigned', 'waiting'] },
];

/** Linked dossiers of phường Lam Sơn, each through the real use cases at its own time. */
export async function loadDemoLinked(context: Context, officers: readonly DemoOfficer[]): Promise<number> {
  const random = seededRandom(SEED);
  const calendar = await calendarOf(context);
  const staff = await openStaff(context, officers);
  for (const plan of PLANS) await liveLinked(context, plan, { random, calendar, staff });
  return PLANS.length;
}

interface Stage {
  readonly random: Random;
  readonly calendar: WorkingCalendar;
  readonly staff: DemoStaff;
}

async function liveLinked(context: Context, plan: Plan, stage: Stage): Promise<void> {
  const { random, staff } = stage;
  const now = context.clock.now();
  const begin = momentOf(plan, stage, now);
  const office = await findUnitByCode(context, RECEIVING);
  if (!office) return;
  const then: Context = {
    ...context,
    clock: fixedClock(begin.toString()),
    actor: staff(office.id, 'receptionist'),
  };
  const linked = await receiveLinked(then, await inputOf(then, plan, office.id, random));
  let at = begin;
  for (let position = 0; ; position += 1) {
    const step = (await listSteps(context, linked.id))[position];
    if (!step) return;
    const end = plan.ends?.[position] ?? 'result';
    if (!step.dossierId || end === 'waiting') continue;
    const from = step.startedAt && Temporal.Instant.compare(step.startedAt, at) > 0 ? step.startedAt : at;
    const ended = await liveLinkedStep(context, {
      ...stage,
      result: await resultFile(context, step.dossierId),
      dossier: await getDossier(system(context), step.dossierId),
      end,
      from,
      now,
    });
    if (!ended) continue;
    if (position === 0) at = ended;
    await followDossier(
      { ...system(context), clock: fixedClock(ended.add({ minutes: 1 }).toString()) },
      step.dossierId,
    );
    if (Temporal.Instant.compare(ended.add({ minutes: DAY / 8 }), now) > 0) return;
  }
}

/** In office hours so many working days ago, always before now. */
function momentOf({ daysAgo }: Plan, { calendar, random }: Stage, now: Temporal.Instant): Temporal.Instant {
  const minutes = random.between(30, 300);
  for (let hours = 24 * Math.ceil(daysAgo * 1.4 + 1); ; hours += 24) {
    const moment = addOfficeMinutes(calendar, now.subtract({ hours }), minutes);
    if (Temporal.Instant.compare(moment, now) < 0) return moment;
  }
}

function system(context: Context): Context {
  return { ...context, actor: { kind: 'system', name: 'seed' } };
}

/** What the receptionist types: the chosen steps, every paper that must be handed in for them. */
async function inputOf(context: Context, plan: Plan, receivingUnitId: string, random: Random) {
  const today = vietnamDate(context.clock.now());
  const { content } = await getBundleInForce(context, plan.bundle, today);
  const papers: Record<string, Record<string, object>> = {};
  for (const step of content.steps) {
    const version = await findVersionInForce(context, step.procedureCode, today);
    const needed = (version?.content.papers ?? []).filter(
      (paper) =>
        paper.required &&
        !paper.shownOnly &&
        !paper.insteadOf &&
        (paper.channels ?? ['counter']).includes('counter'),
    );
    papers[step.code] = Object.fromEntries(
      needed.map(({ code, form }) => [code, { taken: 'yes', form, count: 1 }]),
    );
  }
  const { birthDate, ...owner } = inventPerson(random, 'phường Lam Sơn');
  return receiveLinkedSchema.parse({
    bundleCode: plan.bundle,
    receivingUnitId,
    channel: 'counter',
    owner: { ...owner, birthDate: birthDate.toString() },
    steps: Object.fromEntries((plan.optional ?? []).map((code) => [code, { taken: 'yes' }])),
    papers,
  });
}
