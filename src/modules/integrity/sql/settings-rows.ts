import type { Selectable } from 'kysely';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { IntegritySettings } from '#platform/sql/schema/integrity.ts';
import { type DetectorContent, detectorsSchema } from '../domain/settings.ts';

explainConstraint('settings_pkey', () => new Problem('conflict', 'integrity.settings-changed'));

/** One version of the thresholds. */
export interface SettingsVersion {
  readonly number: number;
  readonly content: DetectorContent;
  /** Why it was changed. */
  readonly reason: string;
  readonly enteredAt: Temporal.Instant;
  /** Null for the values the product ships. */
  readonly enteredBy: string | null;
}

function toVersion(row: Selectable<IntegritySettings>): SettingsVersion {
  return {
    number: row.number,
    content: detectorsSchema.parse(row.content),
    reason: row.reason,
    enteredAt: row.entered_at,
    enteredBy: row.entered_by,
  };
}

/** All versions, the one in force first. */
export async function listSettings(context: Context): Promise<SettingsVersion[]> {
  const rows = await context.db
    .selectFrom('integrity.settings')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toVersion);
}

/** The version in force; undefined where none was loaded yet. */
export async function findSettings(context: Context): Promise<SettingsVersion | undefined> {
  const row = await context.db
    .selectFrom('integrity.settings')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toVersion(row);
}

/** @throws Problem conflict if somebody else made a version of this number meanwhile */
export async function insertSettings(
  context: Context,
  { number, content, reason, enteredBy }: Omit<SettingsVersion, 'enteredAt'>,
): Promise<void> {
  await context.db
    .insertInto('integrity.settings')
    .values({
      province_id: context.provinceId,
      number,
      content: JSON.stringify(content),
      reason,
      entered_at: context.clock.now(),
      entered_by: enteredBy,
    })
    .execute();
}
