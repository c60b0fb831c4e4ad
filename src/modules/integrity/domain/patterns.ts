/**
 * Các dấu hiệu: ways in which a clock can be gamed, each with its detector. The names are kept with every note, so one
 * that is no longer looked for stays in the list.
 */
export const PATTERNS = [
  'eventBackdated',
  'receiptBackdated',
  'receiptDelayed',
  'receiptsInBulk',
  'processedOffSystem',
  'pauseOnLastDay',
  'pausesAtTheEdge',
  'pauseWithoutRequest',
  'pauseReasonCopied',
  'supplementInstant',
  'closedAndReopened',
  'sentBackAtDue',
  'bulkClosing',
  'resultAfterReturn',
  'resultFileMismatch',
  'resultFileReused',
  'dueDateChanged',
  'closedAndResubmitted',
  'refusedAndResubmitted',
  'handOverBackdated',
  'refusalsCopied',
] as const;
export type Pattern = (typeof PATTERNS)[number];

/** How much the evidence says by itself: `strong` cannot come about by honest work in this program. */
export const STRENGTHS = ['weak', 'medium', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];
