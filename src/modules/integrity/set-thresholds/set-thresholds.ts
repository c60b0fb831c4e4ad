import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { Pattern } from '../domain/patterns.ts';
import type { DetectorEntry } from '../domain/settings.ts';
import { insertSettings, listSettings, type SettingsVersion } from '../sql/settings-rows.ts';
import { writtenText } from '../written-text.ts';
import { settingsSubjectId } from './settings-subject.ts';

/** Values by pattern and name; `enabled` by pattern. What is left out stays as it is. */
export const setThresholdsSchema = z.object({
  /** Of the version that was read: a form that was drawn at another is out of date. */
  number: z.coerce.number().int(),
  enabled: z.record(z.string(), z.enum(['yes', 'no'])).default({}),
  values: z.record(z.string(), z.record(z.string(), z.string().or(z.number()))).default({}),
  reason: writtenText(500, 'integrity.reason-short'),
});
export type SetThresholdsInput = z.output<typeof setThresholdsSchema>;

/** The version in force and those before it. @throws Problem conflict where none was loaded */
export async function readThresholds(
  context: Context,
): Promise<{ current: SettingsVersion; versions: readonly SettingsVersion[] }> {
  authorize(context, 'integrity.administer');
  const versions = await listSettings(context);
  const [current] = versions;
  if (!current) throw new Problem('conflict', 'integrity.no-settings');
  return { current, versions };
}

/**
 * Thay đổi ngưỡng: makes a new version, valid from the next examination on; notes keep the one they were raised under.
 * @throws Problem invalid at the value that is out of its bounds, conflict if another version came meanwhile
 */
export async function setThresholds(context: Context, input: SetThresholdsInput): Promise<number> {
  const { current } = await readThresholds(context);
  if (current.number !== input.number) throw new Problem('conflict', 'integrity.settings-changed');
  refuseUnknown(current, input);
  const detectors = current.content.detectors.map((entry) => changed(entry, input));
  const number = current.number + 1;
  const enteredBy = getOfficer(context).officerId;
  await insertSettings(context, { number, content: { detectors }, reason: input.reason, enteredBy });
  await record(context, {
    type: 'integritySettings.changed',
    subjectKind: 'integritySettings',
    subjectId: settingsSubjectId,
    data: { number, reason: input.reason, changes: changesOf(current, detectors) },
  });
  return number;
}

function refuseUnknown({ content }: SettingsVersion, { values, enabled }: SetThresholdsInput): void {
  const known = new Map(
    content.detectors.map(({ pattern, thresholds }) => [
      pattern as string,
      thresholds.map(({ name }) => name),
    ]),
  );
  const named = [
    ...Object.keys(enabled).map((pattern) => known.has(pattern)),
    ...Object.entries(values).flatMap(([pattern, given]) =>
      Object.keys(given).map((name) => known.get(pattern)?.includes(name) ?? false),
    ),
  ];
  if (named.includes(false)) throw new Problem('invalid', 'integrity.threshold-unknown');
}

function changed(entry: DetectorEntry, { enabled, values }: SetThresholdsInput): DetectorEntry {
  const { pattern } = entry;
  const said = enabled[pattern];
  return {
    ...entry,
    enabled: said === undefined ? entry.enabled : said === 'yes',
    thresholds: entry.thresholds.map((threshold) => {
      const given = values[pattern]?.[threshold.name];
      return given === undefined
        ? threshold
        : { ...threshold, value: checkedValue(pattern, threshold, given) };
    }),
  };
}

type Threshold = DetectorEntry['thresholds'][number];

function checkedValue(pattern: Pattern, { name, least, most }: Threshold, given: string | number): number {
  const value = /^\d{1,6}$/.test(String(given)) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  const field = `values.${pattern}.${name}`;
  const fault = { field, code: 'integrity.threshold-range', params: { least, most } };
  throw new Problem('invalid', 'platform.invalid-input', {}, [fault]);
}

/** What is different now, for the history: `pauseOnLastDay.lastMinutes: 240 → 120`. */
function changesOf({ content }: SettingsVersion, detectors: readonly DetectorEntry[]): string[] {
  return detectors.flatMap((entry, index) => {
    const before = content.detectors[index];
    const switched =
      before && before.enabled !== entry.enabled ? [`${entry.pattern}: ${entry.enabled ? 'on' : 'off'}`] : [];
    const moved = entry.thresholds.flatMap(({ name, value }, place) => {
      const old = before?.thresholds[place]?.value;
      return old === value ? [] : [`${entry.pattern}.${name}: ${old} → ${value}`];
    });
    return [...switched, ...moved];
  });
}
