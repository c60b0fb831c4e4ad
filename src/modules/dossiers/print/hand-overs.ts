import type { EventRow } from '#platform/audit/list-events.ts';
import type { ControlSlipHandOver } from '../forms/control-slip.ts';
import { formatMoment } from '../forms/format.ts';

/** Short names of the two organisations between which a dossier goes. */
export interface Places {
  readonly receiving: string;
  readonly competent: string;
}

/** Desk that gives and desk that takes; other events hand nothing over. */
function desksOf(
  type: string,
  { receiving, competent }: Places,
): readonly [from: string, to: string] | undefined {
  const handling = `Công chức thụ lý, ${competent}`;
  const leader = `Lãnh đạo ${competent}`;
  switch (type) {
    case 'dossier.handed-over':
      return [receiving, competent];
    case 'dossier.assigned':
    case 'dossier.sent-back':
      return [leader, handling];
    case 'dossier.supplement-requested':
    case 'dossier.payment-requested':
      return [handling, receiving];
    case 'dossier.supplement-received':
    case 'dossier.payment-confirmed':
      return [receiving, handling];
    case 'dossier.submitted':
      return [handling, leader];
    case 'dossier.approved':
      return [leader, `Văn thư ${competent}`];
    case 'dossier.refused':
      return [leader, receiving];
    case 'dossier.result-signed-off':
      return [`Văn thư ${competent}`, receiving];
    case 'dossier.result-returned':
      return [receiving, 'Người nhận kết quả'];
    default:
      return undefined;
  }
}

/** To whom a dossier went, as far as the history itself does not say. */
export interface Takers {
  /** Names of the officers to whom it was assigned, by id. */
  readonly officers: ReadonlyMap<string, string>;
  /** Who took the result. */
  readonly recipient: string | null;
}

/**
 * Giao, nhận hồ sơ: the hand-overs of a dossier, oldest first, read off its history. Who took it is known from the
 * assignment, else from who acted next; until somebody did, the place is open. Whether a desk kept its budget of the
 * internal process is not judged here, so `outcome` stays open for the hand of who checks.
 */
export function handOversOf(
  events: readonly EventRow[],
  places: Places,
  takers: Takers,
): ControlSlipHandOver[] {
  let handlingOfficer: string | null = null;
  const moves = events.filter((event) => desksOf(event.type, places));
  return moves.map((event, index) => {
    const [from, to] = desksOf(event.type, places) ?? ['', ''];
    if (event.type === 'dossier.assigned')
      handlingOfficer = takers.officers.get(String(event.data.officerId)) ?? null;
    const next = moves[index + 1]?.actorName ?? null;
    return {
      from,
      to,
      handedAt: formatMoment(event.occurredAt),
      outcome: null,
      giver: event.actorName,
      receiver: receiverOf(event.type, { handlingOfficer, next, recipient: takers.recipient }),
      note: null,
    };
  });
}

/** Hand-overs that end with the officer to whom it is assigned. */
const TO_HANDLING: ReadonlySet<string> = new Set([
  'dossier.assigned',
  'dossier.sent-back',
  'dossier.supplement-received',
  'dossier.payment-confirmed',
]);

type Candidates = Readonly<Record<'handlingOfficer' | 'next' | 'recipient', string | null>>;

function receiverOf(type: string, { handlingOfficer, next, recipient }: Candidates): string | null {
  if (TO_HANDLING.has(type)) return handlingOfficer;
  return type === 'dossier.result-returned' ? recipient : next;
}
