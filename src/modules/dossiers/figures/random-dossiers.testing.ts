import { DOSSIER_STATES, isEnded } from '../domain/dossier-state.ts';
import type { MadeDossier } from '../testing.ts';

/** Numbers from 0 below `n` that look random and are the same in every run. */
export function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const NOW = Temporal.Instant.from('2026-10-20T09:00:00+07:00');

/** A submitted dossier is in another system's hands. */
const OUR_STATES = DOSSIER_STATES.filter((state) => state !== 'submitted');

/** A dossier in any state, of the last eighty days; half of the ended ones end on the very day they were due. */
export function randomDossier(roll: (n: number) => number): MadeDossier {
  const state = OUR_STATES[roll(OUR_STATES.length)] ?? 'received';
  const received = NOW.subtract({ hours: 1 + roll(24 * 80) });
  const due = received.add({ hours: roll(24 * 30) });
  const wish = roll(2) ? due : received.add({ hours: roll(24 * 40) });
  const ended = [received, wish].toSorted(Temporal.Instant.compare)[1] ?? wish;
  const endedAt = Temporal.Instant.compare(ended, NOW) > 0 ? NOW : ended;
  return {
    state,
    channel: (['counter', 'online', 'postal'] as const)[roll(3)] ?? 'counter',
    procedureCode: ['1.001193', '1.000894'][roll(2)] ?? '1.001193',
    receivedAt: received.toString(),
    dueAt: roll(6) === 0 ? null : due.toString(),
    ...([{}, { resultSigned: true }, { resultSigned: false }][roll(3)] ?? {}),
    papers: ([[], ['file'], ['file', 'paper']] as const)[roll(3)] ?? [],
    ...(isEnded(state) ? { endedAt: endedAt.toString() } : {}),
  };
}
