import type { DossierState } from './dossier-state.ts';
import { type NationalState, nationalStateOf } from './national-state.ts';
import { TRANSITIONS, type Transition } from './transitions.ts';

/** What the national portal is told of a kind of event: the whole record where its state changes, else the progress only. */
export interface NationalEvent {
  readonly call: 'record' | 'progress';
  readonly state: NationalState;
  /** The record is new to the portal. */
  readonly first: boolean;
}

const EVENTS: ReadonlyMap<string, NationalEvent> = new Map([
  ['dossier.received', { call: 'record', state: 2, first: true }],
  ['dossier.intake-refused', { call: 'record', state: 3, first: true }],
  ...Object.values<Transition>(TRANSITIONS).flatMap(({ event, from, to }): [string, NationalEvent][] =>
    to ? [[event, eventOf(from, to)]] : [],
  ),
]);

function eventOf(from: readonly DossierState[], to: DossierState): NationalEvent {
  const state = nationalStateOf(to);
  const same = from.every((before) => nationalStateOf(before) === state);
  return { call: same ? 'progress' : 'record', state, first: false };
}

/** Types of events of which the portal is told. */
export const NATIONAL_EVENT_TYPES: readonly string[] = [...EVENTS.keys()];

export function nationalEventOf(type: string): NationalEvent | undefined {
  return EVENTS.get(type);
}
