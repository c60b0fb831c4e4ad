import type { EventRow } from '#platform/audit/list-events.ts';
import type { Messages } from '#platform/i18n/messages.ts';
import { isUuid } from '#platform/ids.ts';
import { parseVietnameseDate } from '#ui/format.ts';
import type { AuditQuery } from './read-audit-log.ts';

type Address = Readonly<Record<string, string>>;

/** The filters as they stand in the address; what cannot be read does not narrow. */
export function readAuditFilters(query: Address): AuditQuery {
  return {
    actor: (query.nguoi ?? '').slice(0, 100),
    subjectKind: query.doiTuong || undefined,
    type: query.viec || undefined,
    from: parseVietnameseDate(query.tuNgay ?? ''),
    to: parseVietnameseDate(query.denNgay ?? ''),
    after: readCursor(query.sau),
  };
}

/** A place in the list, as text for the address: nanoseconds since 1970 and the id. */
export function cursorOf({ occurredAt, id }: Pick<EventRow, 'occurredAt' | 'id'>): string {
  return `${occurredAt.epochNanoseconds}_${id}`;
}

function readCursor(text = ''): AuditQuery['after'] {
  const [nanoseconds = '', id = ''] = text.split('_');
  if (!isUuid(id) || !/^\d{1,19}$/.test(nanoseconds)) return undefined;
  return { occurredAt: Temporal.Instant.fromEpochNanoseconds(BigInt(nanoseconds)), id };
}

/** Texts whose code begins with `prefix`, as choices of a select; holes in a text become dots. */
export function choicesOf(messages: Messages, prefix: string): { value: string; text: string }[] {
  return Object.entries(messages)
    .filter(([code]) => code.startsWith(prefix))
    .map(([code, text]) => ({ value: code.slice(prefix.length), text: text.replace(/\{\w+\}/g, '…') }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'vi'));
}
