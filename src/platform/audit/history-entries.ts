import type { TimelineEntry } from '#ui/timeline.tsx';
import type { Context } from '../context.ts';
import { eventText } from './event-text.ts';
import type { EventRow } from './list-events.ts';

/** The history of one record as the timeline of its page shows it: in words, with who did it. */
export function historyEntries(
  context: Pick<Context, 'registry'>,
  events: readonly EventRow[],
): TimelineEntry[] {
  return events.map((event) => ({
    at: event.occurredAt,
    what: eventText(context, event),
    actor: actorText(event),
  }));
}

/** Who did it, in words. */
export function actorText(event: Pick<EventRow, 'actorKind' | 'actorName' | 'byCommandLine'>): string {
  switch (event.actorKind) {
    case 'officer':
      return event.byCommandLine ? `${event.actorName} (dòng lệnh)` : (event.actorName ?? '');
    case 'system':
      return 'Hệ thống';
    case 'anonymous':
      return 'Người chưa đăng nhập';
  }
}
