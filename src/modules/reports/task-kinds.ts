/** Kind of the task to send a report in time. */
export const SEND_TASK = 'reports.send-task';
