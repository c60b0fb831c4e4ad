import { calendarOf, keptCalendars, type WorkingCalendar } from '#modules/calendar/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { type Difference, differencesOf } from '../domain/replay/differences.ts';
import { replayDossier } from '../domain/replay/replay-dossier.ts';
import { type ReplayRow, replayPage } from '../sql/replay-rows.ts';

const AT_ONCE = 1000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** What a replay found, in numbers. */
export interface ReplayCount {
  readonly dossiers: number;
  readonly events: number;
  /** Dossiers with at least one difference. */
  readonly differing: number;
  readonly differences: number;
}

/** A dossier that is not what its history says. */
export interface DifferingDossier {
  readonly id: string;
  readonly code: string;
  readonly differences: readonly Difference[];
}

export interface ReplayOptions {
  /** Only dossiers that these units decide. */
  readonly unitIds?: readonly string[] | undefined;
  /** Told of each dossier that differs, in the order of their receipt. */
  readonly onDifference?: (dossier: DifferingDossier) => Promise<void> | void;
  /** Told after each page how many have been looked at. */
  readonly onPage?: (dossiers: number) => void;
}

/**
 * Phát lại: every clock and state computed again from the history, and compared with what is stored. Reads page by page,
 * so memory stays the same however many there are; changes nothing.
 */
export async function replayDossiers(context: Context, options: ReplayOptions = {}): Promise<ReplayCount> {
  authorize(context, 'dossiers.replay');
  const calendars = makeCalendars(context);
  const count = { dossiers: 0, events: 0, differing: 0, differences: 0 };
  for (let after = BEFORE_ALL; ; ) {
    const page = await replayPage(context, { after, unitIds: options.unitIds, limit: AT_ONCE });
    await calendars.learn(page);
    for (const row of page) {
      const fallback = { timeLimit: row.timeLimit, calendar: await calendars.today(row.competentUnitId) };
      const replayed = replayDossier(row.events, calendars.kept, fallback);
      const differences = differencesOf(row.stored, replayed);
      count.dossiers += 1;
      count.events += row.events.length;
      if (differences.length === 0) continue;
      count.differing += 1;
      count.differences += differences.length;
      await options.onDifference?.({ id: row.id, code: row.code, differences });
    }
    options.onPage?.(count.dossiers);
    const last = page.at(-1);
    if (!last || page.length < AT_ONCE) return count;
    after = last.id;
  }
}

/** The calendars that the histories name, and those of today for what names none; each is read once. */
function makeCalendars(context: Context) {
  const kept = new Map<string, WorkingCalendar>();
  const today = new Map<string, WorkingCalendar>();
  return {
    kept,
    async learn(page: readonly ReplayRow[]): Promise<void> {
      const named = page.flatMap(({ events }) => events.flatMap(({ data }) => data.calendar ?? []));
      const unknown = [...new Set(named.map(String))].filter((version) => !kept.has(version));
      if (unknown.length === 0) return;
      for (const [version, calendar] of await keptCalendars(context, unknown)) kept.set(version, calendar);
    },
    async today(unitId: string): Promise<WorkingCalendar> {
      const known = today.get(unitId) ?? (await calendarOf(context, unitId));
      today.set(unitId, known);
      return known;
    },
  };
}
