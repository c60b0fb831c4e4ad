import type { DossierState } from '../domain/dossier-state.ts';
import type { Verb } from '../domain/transitions.ts';

/** A kind of work that waits for somebody: the step that is next, and the states in which it is. */
export interface WorkKind {
  readonly verb: Verb;
  readonly states: readonly DossierState[];
  /** Only dossiers that have an appraisal (true) or have none yet (false). */
  readonly appraised?: boolean;
  /** Only dossiers that are on their way from another office (true) or are not (false). */
  readonly onItsWay?: boolean;
}

/** Việc đang chờ, in the order in which a dossier passes through them; who may do the step has the work. */
const WORK_KINDS = {
  handOver: { verb: 'handOver', states: ['received'] },
  acceptTransfer: { verb: 'acceptTransfer', states: ['handedOver'], onItsWay: true },
  assign: { verb: 'assign', states: ['handedOver'], onItsWay: false },
  takeUp: { verb: 'appraise', states: ['appraising'], appraised: false },
  appraise: { verb: 'appraise', states: ['appraising'], appraised: true },
  approve: { verb: 'approve', states: ['awaitingApproval'] },
  signOff: { verb: 'signOff', states: ['approved'] },
  returnResult: { verb: 'returnResult', states: ['resultReady', 'refused'] },
} as const satisfies Record<string, WorkKind>;

export type WorkKindName = keyof typeof WORK_KINDS;
export const WORK_KIND_NAMES = Object.keys(WORK_KINDS) as readonly WorkKindName[];

/** The parts of the worklist: all my work, each kind of it, what is late or nearly, what waits for the
 * applicant (its clock stands still), and what waits for others. */
export const WORK_TABS = ['mine', ...WORK_KIND_NAMES, 'dueSoon', 'overdue', 'applicant', 'waiting'] as const;
export type WorkTab = (typeof WORK_TABS)[number];

export function workKind(name: WorkKindName): WorkKind {
  return WORK_KINDS[name];
}
