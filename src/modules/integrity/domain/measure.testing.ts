import { examineDays, examineDossier, examineHabits } from './examine.ts';
import { makeHonestWorld } from './honest-histories.testing.ts';
import type { Life } from './honest-life.testing.ts';
import { GROUNDS } from './honest-way.testing.ts';
import { INJECTIONS } from './injections.testing.ts';
import { PATTERNS, type Pattern } from './patterns.ts';
import type { Suspicion } from './suspicion.ts';
import { handIn } from './tamper.testing.ts';

const ALWAYS = Temporal.Instant.fromEpochMilliseconds(0);

/** Everything the detectors say of these histories. */
export function examineAll(lives: readonly Life[]): Suspicion[] {
  const single = lives.flatMap((life) => examineDossier(life, GROUNDS));
  return [...single, ...examineDays(lives, GROUNDS, ALWAYS), ...examineHabits(lives, GROUNDS)];
}

export interface Measured {
  readonly honest: number;
  /** Honest dossiers that stand in the evidence of some suspicion. */
  readonly alarmed: number;
  /** How many of the variants of each pattern were found as what they are. */
  readonly found: Readonly<Record<Pattern, number>>;
  readonly variants: number;
}

/** Raises false alarms on honest histories, and looks for each pattern in as many dishonest variants. */
export function measureDetectors(honest: number, variants: number, seed: number): Measured {
  const world = makeHonestWorld(honest, seed, Math.max(6, Math.round(honest / 350)));
  const alarms = examineAll(world.lives);
  const alarmed = new Set(alarms.flatMap(({ evidence }) => evidence.map(({ dossierId }) => dossierId)));
  const hand = handIn(world);
  const found = Object.fromEntries(
    PATTERNS.map((pattern) => {
      const tries = Array.from({ length: variants }, () => examineAll(INJECTIONS[pattern](hand)));
      return [pattern, tries.filter((seen) => seen.some((one) => one.pattern === pattern)).length];
    }),
  ) as Record<Pattern, number>;
  return { honest, alarmed: alarmed.size, found, variants };
}
