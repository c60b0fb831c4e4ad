import { Tag, type Tone } from '#ui/tag.tsx';
import type { DossierState } from '../domain/dossier-state.ts';
import { STATE_WORDS } from '../domain/words.ts';

const TONES: Readonly<Record<DossierState, Tone>> = {
  submitted: 'neutral',
  received: 'info',
  handedOver: 'info',
  appraising: 'neutral',
  awaitingSupplement: 'warning',
  awaitingPayment: 'warning',
  awaitingApproval: 'warning',
  approved: 'neutral',
  resultReady: 'success',
  returned: 'success',
  intakeRefused: 'danger',
  refused: 'danger',
  stopped: 'danger',
  withdrawn: 'neutral',
};

/** Where a dossier stands: always a word, never colour alone. */
export function StateTag({ state }: { state: DossierState }) {
  return <Tag tone={TONES[state]}>{STATE_WORDS[state].text}</Tag>;
}
