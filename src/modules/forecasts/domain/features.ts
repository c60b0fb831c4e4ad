import type { Situation } from './course.ts';
import type { Crowd } from './crowds.ts';
import { type Habits, usualRemaining } from './habits.ts';

/** What the forecast looks at, in the order of the weights; each belongs to a factor that people are told of. */
export const FEATURES = [
  { name: 'slack', factor: 'time' },
  { name: 'left', factor: 'time' },
  { name: 'stay', factor: 'time' },
  { name: 'queue', factor: 'queue' },
  { name: 'load', factor: 'load' },
  { name: 'pauses', factor: 'pauses' },
  { name: 'procedure', factor: 'procedure' },
] as const;
export type Factor = (typeof FEATURES)[number]['factor'];

const DAY = 480;
const MOST_PAUSES = 2;

/** Numbers of about the same size, from what was known at the moment. */
export function featuresOf(situation: Situation, crowd: Crowd, habits: Habits): number[] {
  const { step, procedureCode, left, stay, pauses } = situation;
  const needed = Math.max(usualRemaining(habits, step, procedureCode) - stay, 0);
  const usualQueue = habits.queue[step] ?? 1;
  return [
    clamp((left - needed) / (needed + DAY / 2), -3, 4),
    Math.log1p(Math.max(left, 0) / DAY),
    Math.log((stay + 60) / ((habits.stay[step] ?? DAY) + 60)),
    Math.log((crowd.queue + 1) / (usualQueue + 1)),
    Math.log((crowd.load + 1) / (habits.load + 1)),
    Math.min(pauses, MOST_PAUSES),
    logit(habits.lateShare[procedureCode] ?? habits.lateOverall) - logit(habits.lateOverall),
  ];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function logit(share: number): number {
  const safe = clamp(share, 0.001, 0.999);
  return Math.log(safe / (1 - safe));
}
