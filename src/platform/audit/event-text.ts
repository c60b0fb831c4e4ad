import { formatDate } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { say } from '../i18n/messages.ts';
import type { MessageParams } from '../problem.ts';
import { type EventRow, typeKey } from './list-events.ts';

/** The message code that says an event type in words: `officer.disabled` → `event.officer-disabled`. */
function eventCode(type: string): string {
  return `event.${typeKey(type)}`;
}

/**
 * The event in words, filled from its data. Dates are written as in Vietnam; a value that has a text of its own
 * under `<name>.<value>` (`role.leader`) is said by that text.
 */
export function eventText(context: Pick<Context, 'registry'>, row: Pick<EventRow, 'type' | 'data'>): string {
  return say(context, eventCode(row.type), paramsOf(context, row.data));
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function paramsOf(context: Pick<Context, 'registry'>, data: EventRow['data']): MessageParams {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'number') params[name] = value;
    if (typeof value !== 'string') continue;
    const code = `${name}.${value.toLowerCase()}`;
    if (context.registry.messages[code] !== undefined) params[name] = say(context, code);
    else params[name] = DATE.test(value) ? formatDate(value) : value;
  }
  return params;
}
