import { type DossierTrace, listTraces } from '#modules/dossiers/index.ts';
import { subjectsTouched } from '#platform/audit/list-events.ts';
import { VIETNAM } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import {
  examineDays as examineDayByDay,
  examineDossier,
  examineHabits,
  HABIT_EVENTS,
} from '../domain/examine.ts';
import type { Suspicion } from '../domain/suspicion.ts';
import { insertExamination } from '../sql/examinations.ts';
import { findSettings, type SettingsVersion } from '../sql/settings-rows.ts';
import { prepareGrounds } from './prepare-grounds.ts';
import { raiseNotes } from './raise-notes.ts';

/** So many dossiers are read in one go. */
const AT_ONCE = 500;
/** Habits are looked for in so many days; a request that comes again is one of the same person within them. */
const WINDOW_DAYS = 31;
const HABITS = [...HABIT_EVENTS, 'dossier.stopped', 'dossier.withdrawn'];

export interface Examined {
  readonly dossiers: number;
  readonly notes: number;
}

/**
 * Kiểm tra các hồ sơ có việc trong những ngày này: every dossier something happened to, by itself and together with the
 * others of its day. Looking at a day again raises nothing twice. Nothing where no thresholds were loaded.
 */
export async function examineDays(
  context: Context,
  { first, last }: { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate },
): Promise<Examined> {
  const settings = await findSettings(context);
  if (!settings) return { dossiers: 0, notes: 0 };
  const total = { dossiers: 0, notes: 0 };
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const examined = await examineDay(context, settings, day);
    total.dossiers += examined.dossiers;
    total.notes += examined.notes;
  }
  return total;
}

async function examineDay(
  context: Context,
  settings: SettingsVersion,
  day: Temporal.PlainDate,
): Promise<Examined> {
  const from = startOf(day);
  const until = startOf(day.add({ days: 1 }));
  const now = context.clock.now();
  const end = Temporal.Instant.compare(until, now) < 0 ? until : now;
  const ids = await subjectsTouched(context, { subjectKind: 'dossier', from, until });
  const traces = await readTraces(context, ids);
  const grounds = await prepareGrounds(context, settings, traces);
  const suspicions = [
    ...traces.flatMap((trace) => examineDossier(trace, grounds)),
    ...examineDayByDay(traces, grounds, from),
  ];
  const notes = await raiseNotes(context, suspicions, settings.number);
  if (Temporal.Instant.compare(from, now) < 0)
    await insertExamination(context, {
      touchedFrom: from,
      touchedUntil: end,
      dossiers: traces.length,
      notes,
      settingsNumber: settings.number,
    });
  return { dossiers: traces.length, notes };
}

/**
 * Nếp làm của từng người: pauses and refusals of the last month together; and whether somebody whose dossier was broken
 * off has come again meanwhile.
 */
export async function examineLastMonth(context: Context): Promise<Examined> {
  const settings = await findSettings(context);
  if (!settings) return { dossiers: 0, notes: 0 };
  const until = context.clock.now();
  const from = until.subtract({ hours: 24 * WINDOW_DAYS });
  const ids = await subjectsTouched(context, { subjectKind: 'dossier', types: HABITS, from, until });
  const traces = await readTraces(context, ids);
  const grounds = await prepareGrounds(context, settings, traces);
  const suspicions: Suspicion[] = [
    ...traces.flatMap((trace) => examineDossier(trace, grounds)),
    ...examineHabits(traces, grounds),
  ];
  return { dossiers: traces.length, notes: await raiseNotes(context, suspicions, settings.number) };
}

async function readTraces(context: Context, ids: readonly string[]): Promise<DossierTrace[]> {
  const traces: DossierTrace[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE)
    traces.push(...(await listTraces(context, ids.slice(from, from + AT_ONCE))));
  return traces.filter(({ events }) => events.length > 0);
}

function startOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(VIETNAM).toInstant();
}
