/** What a note asks of the leader of its unit. */
export const EXPLAIN_TASK = 'integrity.explain-task';
/** What a note asks of the auditor. */
export const CONCLUDE_TASK = 'integrity.conclude-task';
