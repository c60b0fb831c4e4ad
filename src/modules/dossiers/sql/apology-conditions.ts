import { sql } from 'kysely';
import type { ApologyState } from '../domain/apology.ts';
import { allOf, type Condition } from './conditions.ts';
import { hasTimeliness } from './timeliness-conditions.ts';

const LETTER = sql`select from dossiers.apology_letter letter where letter.province_id = dossier.province_id
  and letter.dossier_id = dossier.id and letter.kind = 'overdue'`;

/** A letter for the due date as it is now. */
export const APOLOGISED: Condition = sql`exists (${LETTER} and letter.due_at = dossier.due_at)`;

/** `apologyStateOf` of domain/apology.ts, asked of many rows. */
export function hasApology(state: ApologyState, now: Temporal.Instant): Condition {
  // Who handles what was taken over writes its letters, too.
  const missing = allOf([hasTimeliness('overdue', now), sql`import_id is null`, sql`not ${APOLOGISED}`]);
  switch (state) {
    case 'missing':
      return missing;
    case 'late':
      return allOf([sql`not ${missing}`, sql`exists (${LETTER} and letter.late)`]);
    case 'inTime':
      return allOf([
        sql`not ${missing}`,
        sql`exists (${LETTER})`,
        sql`not exists (${LETTER} and letter.late)`,
      ]);
  }
}
