import type { StepInput } from './bundle-content.ts';

/**
 * Where a step stands: it waits for results; its dossier runs; its dossier has its result; its dossier ended without one;
 * it was cancelled before it began.
 */
export type StepStanding = 'waiting' | 'running' | 'result' | 'failed' | 'cancelled';

/** A step that the citizen chose. */
export interface ChosenStep {
  readonly code: string;
  readonly after: readonly Pick<StepInput, 'step' | 'ifFails'>[];
  readonly standing: StepStanding;
}

/** What is to be done now: begin these, cancel those because of another. */
export interface NextMoves {
  readonly start: readonly string[];
  readonly cancel: readonly { readonly code: string; readonly because: string }[];
}

/**
 * Bước nào bắt đầu, bước nào bị hủy: a step begins when every result it needs exists; one whose needed result will never
 * come is cancelled, and so are those that need it in turn; what does not depend on it goes on (NĐ 63/2024 art. 4(3)).
 * Results of steps the citizen did not choose are not waited for.
 */
export function nextMoves(steps: readonly ChosenStep[]): NextMoves {
  const standing = new Map(steps.map(({ code, standing: now }) => [code, now]));
  const cancel: { code: string; because: string }[] = [];
  for (let again = true; again; ) {
    again = false;
    for (const { code, after } of steps) {
      if (standing.get(code) !== 'waiting') continue;
      const lost = after.find((input) => input.ifFails === 'cancel' && isLost(standing.get(input.step)));
      if (!lost) continue;
      standing.set(code, 'cancelled');
      cancel.push({ code, because: lost.step });
      again = true;
    }
  }
  const start = steps
    .filter(
      ({ code, after }) =>
        standing.get(code) === 'waiting' && after.every((input) => isSettled(standing.get(input.step))),
    )
    .map(({ code }) => code);
  return { start, cancel };
}

function isLost(standing: StepStanding | undefined): boolean {
  return standing === 'failed' || standing === 'cancelled';
}

/** Nothing more is to come of it: the result is there, or never will be, or was never asked for. */
function isSettled(standing: StepStanding | undefined): boolean {
  return standing === undefined || standing === 'result' || isLost(standing);
}

/** Has the whole come to its end? */
export function hasEnded(steps: readonly Pick<ChosenStep, 'standing'>[]): boolean {
  return steps.every(({ standing }) => standing === 'result' || isLost(standing));
}
