import type { Context } from '#platform/context.ts';
import type { Tone } from '#ui/notice.tsx';
import type { TimelineEntry } from '#ui/timeline.tsx';
import { type HistoryLine, listHistory } from './dossier-history.ts';

const TONES: Readonly<Record<string, Tone>> = {
  'dossier.received': 'info',
  'dossier.intake-refused': 'danger',
  'dossier.transfer-accepted': 'info',
  'dossier.result-corrected': 'warning',
  'dossier.approved': 'success',
  'dossier.sent-back': 'warning',
  'dossier.supplement-requested': 'warning',
  'dossier.supplement-received': 'info',
  'dossier.payment-requested': 'warning',
  'dossier.payment-confirmed': 'info',
  'dossier.stopped': 'danger',
  'dossier.withdrawn': 'warning',
  'dossier.refused': 'danger',
  'dossier.result-signed-off': 'success',
  'dossier.result-returned': 'success',
};

/** A dossier's history as a timeline, newest first: for its page and for the page of its whole history. */
export async function historyEntries(context: Context, dossierId: string): Promise<TimelineEntry[]> {
  return (await listHistory(context, dossierId)).map(toEntry);
}

function toEntry({ event, what, who, details }: HistoryLine): TimelineEntry {
  return {
    at: event.occurredAt,
    what,
    actor: who ?? 'Hệ thống',
    detail: details.length === 0 ? null : details.map((line) => <p>{line}</p>),
    tone: TONES[event.type],
  };
}
