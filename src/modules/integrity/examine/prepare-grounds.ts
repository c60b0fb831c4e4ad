import { calendarOf, type WorkingCalendar } from '#modules/calendar/index.ts';
import type { DossierTrace } from '#modules/dossiers/index.ts';
import type { Context } from '#platform/context.ts';
import type { DetectorGrounds } from '../domain/grounds.ts';
import { settingsOf } from '../domain/settings.ts';
import type { SettingsVersion } from '../sql/settings-rows.ts';

/** What the detectors lean on for these traces: thresholds and the calendar of every unit in them, each read once. */
export async function prepareGrounds(
  context: Context,
  settings: SettingsVersion,
  traces: readonly DossierTrace[],
): Promise<DetectorGrounds> {
  const units = traces.flatMap((trace) => [
    trace.receivingUnitId,
    trace.competentUnitId,
    ...trace.events.flatMap(({ unitId }) => unitId ?? []),
  ]);
  const calendars = new Map<string, WorkingCalendar>();
  for (const unitId of new Set(units)) calendars.set(unitId, await calendarOf(context, unitId));
  return {
    settings: settingsOf(settings.content),
    calendarOf(unitId) {
      const calendar = calendars.get(unitId);
      if (!calendar) throw new Error(`the calendar of the unit ${unitId} was not prepared`);
      return calendar;
    },
  };
}
