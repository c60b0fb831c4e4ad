import { calendarOf, isWorkingDay, type WorkingCalendar } from '#modules/calendar/index.ts';
import { competentUnitIds, type ProcedureVersion, searchProcedures } from '#modules/procedures/index.ts';
import { fixedClock, VIETNAM, vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { uuidV7 } from '#platform/ids.ts';
import { plantGamedDossiers } from './gamed.ts';
import { liveDossier } from './live-dossier.ts';
import type { DemoOfficer } from './officers.ts';
import { type DemoOffice, openDemoOffices } from './offices.ts';
import { type Random, seededRandom } from './random.ts';
import { resultFiles } from './results.ts';

const SEED = 20_261_122;
const DOSSIERS = 2000;
const MONTHS = 6;

/** One dossier to come: when, where, what. */
interface Arrival {
  readonly at: Temporal.Instant;
  readonly office: DemoOffice;
  /** A commune whose opinion may be asked. */
  readonly other: DemoOffice;
  readonly version: ProcedureVersion;
}

/**
 * About 2,000 invented dossiers of real procedures over the last six months, in every state. Each goes through the
 * real use cases at its own time under its officers' names, so the demo obeys every rule and has a true history.
 */
export async function loadDemoDossiers(
  context: Context,
  officers: readonly DemoOfficer[],
  say: (line: string) => void,
  count = DOSSIERS,
): Promise<number> {
  const random = seededRandom(SEED);
  const money = seededRandom(SEED + 1);
  const offices = await openDemoOffices(context, officers);
  const calendar = await calendarOf(context);
  const ids = { next: (at: Temporal.Instant) => uuidV7(at, random.bytes(10)) };
  const arrivals = await planArrivals(context, random, offices, calendar, count);
  const results = await resultFiles(context, arrivals.length);
  for (const [index, arrival] of arrivals.entries()) {
    const then: Context = { ...context, ids, clock: fixedClock(arrival.at.toString()) };
    const result = results[index] as (typeof results)[number];
    await liveDossier(then, { ...arrival, random, money, calendar, now: context.clock.now(), result });
    if ((index + 1) % 500 === 0) say(`  ${index + 1}/${arrivals.length} hồ sơ`);
  }
  const more = await resultFiles(context, 6, 'them');
  const gamed = await plantGamedDossiers(context, { offices, calendar, random, results: more });
  return arrivals.length + gamed;
}

async function planArrivals(
  context: Context,
  random: Random,
  offices: readonly DemoOffice[],
  calendar: WorkingCalendar,
  count: number,
): Promise<Arrival[]> {
  const now = context.clock.now();
  const days = workingDays(now, calendar);
  const found = await searchProcedures(context, { query: '', on: vietnamDate(now), limit: 200 });
  const named = await Promise.all(found.map(({ procedureId }) => competentUnitIds(context, procedureId)));
  // What the police or the insurance decide comes with the linked dossiers.
  const catalogue = found.filter((_, index) => named[index]?.length === 0);
  const weights = Object.fromEntries(offices.map((office, index) => [String(index), office.weight]));
  const arrivals = Array.from({ length: count }, () => {
    const office = offices[Number(random.weighted(weights))] as DemoOffice;
    const versions = catalogue.filter((version) => suits(version, office));
    return {
      at: momentOn(random.pick(days), random),
      office,
      other: otherThan(office, offices),
      version: chooseVersion(random, versions),
    };
  });
  return arrivals
    .filter((arrival) => Temporal.Instant.compare(arrival.at, now) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** The first commune at home that is not this one. */
function otherThan(office: DemoOffice, offices: readonly DemoOffice[]): DemoOffice {
  const other = offices.find(
    ({ competent, level, elsewhere }) =>
      level === 'commune' && !elsewhere && competent.id !== office.competent.id,
  );
  return other ?? office;
}

/** Civil status and certification are most of a commune's day; the rest of the catalogue shares what is left. */
function chooseVersion(random: Random, versions: readonly ProcedureVersion[]): ProcedureVersion {
  const daily = versions.filter((version) => version.field === 'Hộ tịch' || version.field === 'Chứng thực');
  return random.next() < 0.7 && daily.length > 0 ? random.pick(daily) : random.pick(versions);
}

function suits(version: ProcedureVersion, office: DemoOffice): boolean {
  const { channels } = version.content;
  const counted = channels.some(
    (terms) => terms.timeLimit.kind === 'limit' || terms.timeLimit.kind === 'same_day',
  );
  return counted && version.levels.includes(office.level);
}

function workingDays(now: Temporal.Instant, calendar: WorkingCalendar): Temporal.PlainDate[] {
  const today = vietnamDate(now);
  const days: Temporal.PlainDate[] = [];
  for (
    let day = today.subtract({ months: MONTHS });
    Temporal.PlainDate.compare(day, today) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (isWorkingDay(calendar, day)) days.push(day);
  }
  return days;
}

/** Most come in the morning; a few after 15:00, when the clock starts a day later. */
function momentOn(day: Temporal.PlainDate, random: Random): Temporal.Instant {
  const minutes =
    random.next() < 0.6
      ? random.between(7 * 60 + 5, 11 * 60 + 20)
      : random.between(13 * 60 + 35, 16 * 60 + 45);
  const time = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60, random.between(0, 59));
  return day.toZonedDateTime({ timeZone: VIETNAM, plainTime: time }).toInstant();
}
