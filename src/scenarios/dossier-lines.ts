import { isWorkingDay, type WorkingCalendar } from '#modules/calendar/index.ts';
import { inventPerson } from '../demo/people.ts';
import { type Random, seededRandom } from '../demo/random.ts';
import { datesOf, type WorkingDays } from './dossier-dates.ts';
import { fatesOf, type ScenarioChannel } from './outcomes.ts';
import type { Scenario, ScenarioGroup } from './scenario.ts';

/** One dossier as the national call DongBoHoSoMC writes it: codes and moments are text. */
export interface DossierLine {
  readonly dossierCode: string;
  readonly procedureCode: string;
  readonly channel: string;
  readonly target: string;
  readonly owner: string;
  readonly submittedAt: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly endedAt: string;
  readonly returnedAt: string;
  readonly state: string;
  readonly unit: string;
}

const CHANNEL_CODES: Readonly<Record<ScenarioChannel, string>> = { counter: '1', online: '2', postal: '3' };
const DAYS_AROUND = 20;

/** The dossiers of a scenario, always the same: invented owners, codes of the counting rule, days of the real calendar. */
export function* dossierLines(scenario: Scenario, calendar: WorkingCalendar): Generator<DossierLine> {
  const random = seededRandom(scenario.seed);
  const days = workingDaysOf(scenario, calendar);
  const numbers = new Map<string, number>();
  for (const group of scenario.groups) {
    for (const fate of fatesOf(group, random)) {
      const { receivedOn, dueOn, endedOn } = datesOf(fate, days, random);
      const unit = random.pick(group.units);
      const returned = endedOn !== undefined && random.next() < 0.97;
      yield {
        dossierCode: nextCode(numbers, unit, receivedOn),
        procedureCode: procedureOf(group, fate.channel, random),
        channel: CHANNEL_CODES[fate.channel],
        target: random.next() < 0.93 ? '1' : '2',
        owner: inventPerson(random, 'xã mẫu').fullName,
        submittedAt: written(receivedOn, '073000'),
        receivedAt: written(receivedOn, `0${random.between(8, 9)}${random.between(10, 59)}00`),
        dueAt: written(dueOn, '170000'),
        endedAt: endedOn ? written(endedOn, `10${random.between(10, 59)}00`) : '',
        returnedAt: endedOn && returned ? written(endedOn, '163000') : '',
        state: endedOn === undefined ? '4' : returned ? '10' : '9',
        unit,
      };
    }
  }
}

/** Procedures that are online only take every online dossier of the group, and no other. */
function procedureOf(group: ScenarioGroup, channel: ScenarioChannel, random: Random): string {
  const onlineOnly = group.onlineOnly ?? [];
  if (onlineOnly.length > 0 && channel === 'online') return random.pick(onlineOnly);
  return random.pick(group.procedures.filter((code) => !onlineOnly.includes(code)));
}

function workingDaysOf({ from, to }: Scenario, calendar: WorkingCalendar): WorkingDays {
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(to);
  return {
    before: daysFrom(first.subtract({ days: 1 }), -1, calendar, DAYS_AROUND).toReversed(),
    during: daysFrom(first, 1, calendar, Infinity, last),
    after: daysFrom(last.add({ days: 1 }), 1, calendar, DAYS_AROUND),
  };
}

function daysFrom(
  start: Temporal.PlainDate,
  step: 1 | -1,
  calendar: WorkingCalendar,
  most: number,
  end?: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = start; days.length < most; day = day.add({ days: step })) {
    if (end && Temporal.PlainDate.compare(day, end) > 0) break;
    if (isWorkingDay(calendar, day)) days.push(day);
  }
  return days;
}

function nextCode(numbers: Map<string, number>, unit: string, day: Temporal.PlainDate): string {
  const prefix = `${unit}-${day.toString().slice(2).replaceAll('-', '')}`;
  const number = (numbers.get(prefix) ?? 0) + 1;
  numbers.set(prefix, number);
  return `${prefix}-${String(number).padStart(4, '0')}`;
}

/** `yyyyMMddHHmmss`, as the national portal writes moments. */
function written(day: Temporal.PlainDate, time: string): string {
  return `${day.toString().replaceAll('-', '')}${time}`;
}
