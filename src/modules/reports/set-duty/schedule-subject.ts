import { uuidV7 } from '#platform/ids.ts';

// Marks of our own that make this id unlike any other record's; they must never change.
const MARK = new TextEncoder().encode('reporting-');

/** The id under which the history of the schedule stands: there is one. */
export const scheduleSubjectId = uuidV7(Temporal.Instant.from('2026-01-01T00:00:00Z'), MARK);
