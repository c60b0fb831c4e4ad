import type { DossierTrace, TraceEvent } from '#modules/dossiers/index.ts';
import type { Pattern, Strength } from './patterns.ts';

/** One event that a suspicion rests on. */
export interface Evidence {
  readonly dossierId: string;
  readonly code: string;
  readonly eventId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Temporal.Instant;
}

/** What the words of a suspicion are filled with. */
export type Facts = Readonly<Record<string, string | number | Temporal.Instant>>;

/** Dấu hiệu bất thường: one pattern seen in one dossier, or in the work of a unit. */
export interface Suspicion {
  readonly pattern: Pattern;
  readonly strength: Strength;
  readonly subjectKind: 'dossier' | 'unit';
  readonly subjectId: string;
  /** Together with pattern and subject it says whether this was seen before. */
  readonly key: string;
  /** Whose leader has to explain. */
  readonly unitId: string;
  readonly actorId: string | null;
  readonly at: Temporal.Instant;
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
}

/** What a detector saw: how strong it is, on which events it rests, with which figures. */
interface Seen {
  readonly strength: Strength;
  readonly events: readonly TraceEvent[];
  readonly facts?: Facts;
}

/** A suspicion about one dossier; the last of the events says who and when. */
export function suspectDossier(trace: DossierTrace, pattern: Pattern, seen: Seen): Suspicion[] {
  const last = seen.events.at(-1);
  if (!last) return [];
  return [
    {
      pattern,
      strength: seen.strength,
      subjectKind: 'dossier',
      subjectId: trace.id,
      key: seen.events.map(({ seq }) => seq).join(','),
      unitId: last.unitId ?? trace.competentUnitId,
      actorId: last.actorId,
      at: last.occurredAt,
      facts: { code: trace.code, ...seen.facts },
      evidence: seen.events.map((event) => evidenceOf(trace, event)),
    },
  ];
}

/** An event with the dossier it belongs to: what one officer did. */
export interface Deed {
  readonly trace: DossierTrace;
  readonly event: TraceEvent;
}

/** A suspicion about what one officer did at a unit; `key` names the officer and the time. */
export function suspectUnit(
  pattern: Pattern,
  deeds: readonly Deed[],
  { strength, key, facts = {} }: { strength: Strength; key: string; facts?: Facts },
): Suspicion[] {
  const last = deeds.at(-1);
  if (!last) return [];
  const unitId = last.event.unitId ?? last.trace.competentUnitId;
  return [
    {
      pattern,
      strength,
      subjectKind: 'unit',
      subjectId: unitId,
      key,
      unitId,
      actorId: last.event.actorId,
      at: last.event.occurredAt,
      facts: { count: new Set(deeds.map(({ trace }) => trace.id)).size, ...facts },
      evidence: deeds.map(({ trace, event }) => evidenceOf(trace, event)),
    },
  ];
}

function evidenceOf(trace: DossierTrace, event: TraceEvent): Evidence {
  const { id: eventId, seq, type, occurredAt } = event;
  return { dossierId: trace.id, code: trace.code, eventId, seq, type, at: occurredAt };
}
