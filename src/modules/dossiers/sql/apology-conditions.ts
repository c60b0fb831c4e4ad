import { sql } from 'kysely';
import type { Days } from '#platform/figures/reporting-period.ts';
import type { ApologyState } from '../domain/apology.ts';
import { allOf, anyOf, type Condition } from './conditions.ts';
import { COUNTED, EVER_LATE, startOf } from './measures.ts';
import { dueBefore, hasTimeliness } from './timeliness-conditions.ts';

const LETTER = sql`select from dossiers.apology_letter letter where letter.province_id = dossier.province_id
  and letter.dossier_id = dossier.id and letter.kind = 'overdue'`;

/** A letter for the due date as it is now. */
export const APOLOGISED: Condition = sql`exists (${LETTER} and letter.due_at = dossier.due_at)`;

/**
 * Chưa xin lỗi, of a period: missing now, and late in the period: ended late in it, or open and overdue at its end. While the
 * period runs, this moment is its end.
 */
export function apologyMissingIn({ from, to }: Days, now: Temporal.Instant): Condition {
  const [start, end] = [startOf(from), startOf(to.add({ days: 1 }))];
  const until = Temporal.Instant.compare(end, now) < 0 ? end : now;
  const ended: Condition = sql`(ended_at >= ${start} and ended_at < ${end})`;
  const open: Condition = sql`(received_at < ${end} and (ended_at is null or ended_at >= ${end}) and due_at < ${until})`;
  return allOf([COUNTED, EVER_LATE, dueBefore(end), hasApology('missing', now), anyOf([ended, open])]);
}

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
