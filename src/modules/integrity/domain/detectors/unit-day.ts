import { officeMinutesBetween } from '#modules/calendar/index.ts';
import type { DossierTrace } from '#modules/dossiers/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import { type DetectorGrounds, isOfficeTime } from '../grounds.ts';
import { type Deed, type Suspicion, suspectUnit } from '../suspicion.ts';
import { burstsOf } from './bursts.ts';

const CLOSINGS = [
  'dossier.approved',
  'dossier.result-signed-off',
  'dossier.refused',
  'dossier.stopped',
  'dossier.withdrawn',
  'dossier.result-returned',
];
/** Made for many at once on one page, so a burst of them in office hours is honest. */
const MADE_FOR_MANY = ['dossier.approved', 'dossier.result-returned'];

/** Đóng hàng loạt: many closings of one officer within minutes after hours, or within a minute or two at any time. */
export function bulkClosing(traces: readonly DossierTrace[], grounds: DetectorGrounds): Suspicion[] {
  const { afterHoursCount, afterHoursMinutes, graceMinutes, burstCount, burstMinutes } =
    grounds.settings.bulkClosing.thresholds;
  return eachDay(deedsOf(traces, CLOSINGS)).flatMap(([key, deeds]) => {
    const late = deeds.filter(({ event, trace }) => {
      const unitId = event.unitId ?? trace.competentUnitId;
      return isLongAfterHours(grounds, unitId, event.occurredAt, graceMinutes);
    });
    const afterHours = burstsOf(late, afterHoursCount, afterHoursMinutes);
    const oneByOne = deeds.filter(({ event }) => !MADE_FOR_MANY.includes(event.type));
    const bursts = afterHours.length > 0 ? [] : burstsOf(oneByOne, burstCount, burstMinutes);
    return [...afterHours, ...bursts].flatMap((burst) =>
      suspectUnit('bulkClosing', burst, {
        strength: 'medium',
        key: `${key}:${burst[0]?.event.id}`,
        facts: spanOf(burst, afterHours.length > 0 ? 'afterHours' : 'burst'),
      }),
    );
  });
}

/** Closed, and not just: no office time within the grace before it. */
function isLongAfterHours(
  grounds: DetectorGrounds,
  unitId: string,
  at: Temporal.Instant,
  graceMinutes: number,
): boolean {
  if (isOfficeTime(grounds, unitId, at)) return false;
  const before = at.subtract({ minutes: graceMinutes });
  const until = at.add({ minutes: graceMinutes });
  return officeMinutesBetween(grounds.calendarOf(unitId), before, until) === 0;
}

/** Nhập dồn: papers of many people entered at the counter within minutes, which had lain there. */
export function receiptsInBulk(traces: readonly DossierTrace[], grounds: DetectorGrounds): Suspicion[] {
  const { count, withinMinutes } = grounds.settings.receiptsInBulk.thresholds;
  const counter = traces.filter(({ channel }) => channel === 'counter');
  return eachDay(deedsOf(counter, ['dossier.received'])).flatMap(([key, deeds]) => {
    const [first] = deeds;
    if (!first) return [];
    return burstsOf(onePerPerson(deeds), count, withinMinutes).flatMap((burst) =>
      suspectUnit('receiptsInBulk', burst, {
        strength: 'medium',
        key: `${key}:${burst[0]?.event.id}`,
        facts: spanOf(burst, 'burst'),
      }),
    );
  });
}

/** A family's or a bundle's dossiers come at once; they are one person at the counter. */
function onePerPerson(deeds: readonly Deed[]): Deed[] {
  return [...Map.groupBy(deeds, ({ trace }) => trace.submitterId).values()].flatMap((same) =>
    same.slice(0, 1),
  );
}

function deedsOf(traces: readonly DossierTrace[], types: readonly string[]): Deed[] {
  return traces.flatMap((trace) =>
    trace.events
      .filter(({ type, actorId }) => actorId !== null && types.includes(type))
      .map((event) => ({ trace, event })),
  );
}

/** What one officer did on one day in Viet Nam, each under officer and day. */
function eachDay(deeds: readonly Deed[]): [string, Deed[]][] {
  return [...Map.groupBy(deeds, ({ event }) => `${event.actorId}:${vietnamDate(event.occurredAt)}`)];
}

function spanOf(burst: readonly Deed[], why: string) {
  const [first, last] = [burst[0], burst.at(-1)];
  if (!first || !last) return { why };
  return { why, from: first.event.occurredAt, to: last.event.occurredAt };
}
