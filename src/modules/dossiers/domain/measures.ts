import { DOSSIER_STATES, type DossierState } from './dossier-state.ts';
import { nationalStateOf } from './national-state.ts';

/**
 * The numbers of Biểu II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP) by its columns: (3) received = (4+5) receivedInPeriod +
 * (6) carriedOver; (7) resolved = (8) early + (9) onTime + (10) late; (11) inProgress = (12) withinTime + (13) overdue;
 * (3) = (7) + (11). `dueSoon` is a part of withinTime while the period still runs.
 */
export const MEASURES = [
  'received',
  'receivedInPeriod',
  'online',
  'directPostal',
  'carriedOver',
  'resolved',
  'early',
  'onTime',
  'late',
  'inProgress',
  'withinTime',
  'dueSoon',
  'overdue',
] as const;
export type Measure = (typeof MEASURES)[number];

export type Figures = Readonly<Record<Measure, number>>;

/** What else is counted of dossiers: sums of columns of II.06a, and what happened on the way. */
const OTHER_MEASURES = [
  'inTime',
  'lateOrOverdue',
  'resolvedPlusOverdue',
  'refused',
  'stopped',
  'withdrawn',
  'intakeRefused',
  'supplementRequested',
  'withResult',
  'resultsExamined',
  'resultsSigned',
  'withPapers',
  'digitised',
] as const;
export type DossierMeasure = Measure | (typeof OTHER_MEASURES)[number];

/** Also what depends on letters: as they are now, not as they were at the end of the period. */
export type CountedMeasure = DossierMeasure | 'apologyMissing';

/** States that the national report never counts: 1 just registered, 3 intake refused. */
export const UNCOUNTED_STATES: readonly DossierState[] = DOSSIER_STATES.filter((state) =>
  [1, 3].includes(nationalStateOf(state)),
);
