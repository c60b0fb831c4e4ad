import type { Permission } from '#platform/authorization.ts';
import { Problem } from '#platform/problem.ts';
import type { DossierState } from './dossier-state.ts';

/** Which of the dossier's organisations the actor must belong to. */
export type Place = 'receiving' | 'competent';

/** Một bước xử lý: from where to where, who may, and what the history calls it. */
export interface Transition {
  readonly from: readonly DossierState[];
  /** Absent: the dossier stays where it is. */
  readonly to?: DossierState;
  readonly permission: Permission;
  readonly at: Place;
  /** Only the officer to whom the dossier is assigned. */
  readonly byHandlingOfficer?: true;
  readonly event: string;
}

/**
 * Bảng chuyển trạng thái của hồ sơ, the one table of NĐ 61/2018 arts 17-20 as kept by NĐ 118/2025 arts 17-21. It
 * serves the check, the buttons, the walk of all rights in the tests and the diagram in docs/dossier-states.md.
 * (Receiving and refusing intake make a dossier, so they start from nothing.)
 */
export const TRANSITIONS = {
  handOver: {
    from: ['received'],
    to: 'handedOver',
    permission: 'dossiers.hand-over',
    at: 'receiving',
    event: 'dossier.handed-over',
  },
  acceptTransfer: {
    from: ['handedOver'],
    permission: 'dossiers.accept-transfer',
    at: 'competent',
    event: 'dossier.transfer-accepted',
  },
  assign: {
    from: ['handedOver', 'appraising'],
    to: 'appraising',
    permission: 'dossiers.assign',
    at: 'competent',
    event: 'dossier.assigned',
  },
  appraise: {
    from: ['appraising'],
    to: 'appraising',
    permission: 'dossiers.appraise',
    at: 'competent',
    byHandlingOfficer: true,
    event: 'dossier.appraised',
  },
  submitForApproval: {
    from: ['appraising'],
    to: 'awaitingApproval',
    permission: 'dossiers.appraise',
    at: 'competent',
    byHandlingOfficer: true,
    event: 'dossier.submitted',
  },
  approve: {
    from: ['awaitingApproval'],
    to: 'approved',
    permission: 'dossiers.approve',
    at: 'competent',
    event: 'dossier.approved',
  },
  sendBack: {
    from: ['awaitingApproval'],
    to: 'appraising',
    permission: 'dossiers.approve',
    at: 'competent',
    event: 'dossier.sent-back',
  },
  refuse: {
    from: ['awaitingApproval'],
    to: 'refused',
    permission: 'dossiers.approve',
    at: 'competent',
    event: 'dossier.refused',
  },
  recordVerification: {
    from: ['appraising'],
    permission: 'dossiers.record-verification',
    at: 'competent',
    byHandlingOfficer: true,
    event: 'dossier.verification-recorded',
  },
  consult: {
    from: ['appraising'],
    permission: 'dossiers.consult',
    at: 'competent',
    byHandlingOfficer: true,
    event: 'dossier.consulted',
  },
  requestSupplement: {
    from: ['appraising'],
    to: 'awaitingSupplement',
    permission: 'dossiers.request-supplement',
    at: 'competent',
    byHandlingOfficer: true,
    event: 'dossier.supplement-requested',
  },
  receiveSupplement: {
    from: ['awaitingSupplement'],
    to: 'appraising',
    permission: 'dossiers.receive-supplement',
    at: 'receiving',
    event: 'dossier.supplement-received',
  },
  requestPayment: {
    from: ['appraising'],
    to: 'awaitingPayment',
    permission: 'dossiers.request-payment',
    at: 'competent',
    byHandlingOfficer: true,
    event: 'dossier.payment-requested',
  },
  confirmPayment: {
    from: ['awaitingPayment'],
    to: 'appraising',
    permission: 'dossiers.confirm-payment',
    at: 'receiving',
    event: 'dossier.payment-confirmed',
  },
  signOff: {
    from: ['approved'],
    to: 'resultReady',
    permission: 'dossiers.sign-off',
    at: 'competent',
    event: 'dossier.result-signed-off',
  },
  returnResult: {
    from: ['resultReady', 'refused'],
    to: 'returned',
    permission: 'dossiers.return-result',
    at: 'receiving',
    event: 'dossier.result-returned',
  },
  correctResult: {
    from: ['resultReady', 'returned'],
    permission: 'dossiers.correct-result',
    at: 'competent',
    event: 'dossier.result-corrected',
  },
  stop: {
    from: ['appraising', 'awaitingSupplement', 'awaitingPayment', 'awaitingApproval'],
    to: 'stopped',
    permission: 'dossiers.stop',
    at: 'competent',
    event: 'dossier.stopped',
  },
  withdraw: {
    from: [
      'received',
      'handedOver',
      'appraising',
      'awaitingSupplement',
      'awaitingPayment',
      'awaitingApproval',
      'approved',
    ],
    to: 'withdrawn',
    permission: 'dossiers.withdraw',
    at: 'receiving',
    event: 'dossier.withdrawn',
  },
} as const satisfies Record<string, Transition>;

export type Verb = keyof typeof TRANSITIONS;
export const VERBS = Object.keys(TRANSITIONS) as readonly Verb[];

export function transitionOf(verb: Verb): Transition {
  return TRANSITIONS[verb];
}

/** Where a dossier is after this step. */
export function stateAfter(state: DossierState, verb: Verb): DossierState {
  return transitionOf(verb).to ?? state;
}

/** Can this be done to a dossier in this state? */
export function canMove(state: DossierState, verb: Verb): boolean {
  return transitionOf(verb).from.includes(state);
}

/** @throws Problem conflict `dossiers.not-in-this-state` when the table does not allow it */
export function refuseImpossible(state: DossierState, verb: Verb): void {
  if (!canMove(state, verb)) throw new Problem('conflict', 'dossiers.not-in-this-state');
}
