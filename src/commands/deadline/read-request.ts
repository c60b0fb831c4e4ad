import { type ClockEvent, type Grounds, readTimeLimit, type TimeLimit } from '#modules/calendar/index.ts';
import { Problem } from '#platform/problem.ts';
import { readMoment } from './moments.ts';

/** One line of the batch, read. */
export interface DeadlineRequest {
  readonly events: readonly ClockEvent[];
  readonly limit: TimeLimit;
  readonly asOf?: Temporal.Instant;
}

type Written = Readonly<Record<string, unknown>>;

/**
 * Read one line: `receivedAt` and `limit` must be there; `cutoff`, `pauses`, `restarts`, `endedAt` and `asOf` may.
 * What is not known is left alone, so that a line may carry its own number.
 * @throws Problem `invalid`: deadline.… or, as readTimeLimit, calendar.…
 */
export function readRequest(line: string): DeadlineRequest {
  const written = readObject(line);
  if (!isPresent(written.receivedAt)) throw new Problem('invalid', 'calendar.received-at-missing');
  const start = readMoment(written.receivedAt, 'receivedAt');
  const events: ClockEvent[] = [
    { kind: 'started', at: start },
    ...listOf(written.pauses, 'pauses').flatMap(readPause),
    ...listOf(written.restarts, 'restarts').map(readRestart),
  ];
  if (isPresent(written.endedAt)) {
    const at = readMoment(written.endedAt, 'endedAt');
    if (Temporal.Instant.compare(at, start) < 0) throw new Problem('invalid', 'deadline.end-order');
    events.push({ kind: 'ended', at });
  }
  const limit = readLimit(written);
  return isPresent(written.asOf)
    ? { events, limit, asOf: readMoment(written.asOf, 'asOf') }
    : { events, limit };
}

function readObject(line: string): Written {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Problem('invalid', 'deadline.not-json');
  }
  if (!isObject(value)) throw new Problem('invalid', 'deadline.not-an-object');
  return value;
}

/** The cut-off may stand in the limit or beside it; the one in the limit goes first, as the law does before the unit. */
function readLimit({ limit, cutoff }: Written): TimeLimit {
  if (!isObject(limit)) throw new Problem('invalid', 'deadline.limit-missing');
  const { value, unit } = limit;
  if (typeof unit !== 'string')
    throw new Problem('invalid', 'calendar.time-limit-unit', { unit: String(unit ?? '') });
  const hour = limit.cutoff ?? cutoff ?? null;
  if (hour !== null && typeof hour !== 'string')
    throw new Problem('invalid', 'calendar.cutoff', { text: String(hour) });
  const read = readTimeLimit({ unit, value: typeof value === 'number' ? value : null, cutoff: hour });
  if (!read) throw new Problem('invalid', 'deadline.limit-missing');
  return read;
}

/** `{from, to, reason, ground, document}`; without `to` the pause is still open. */
function readPause(pause: Written, index: number): ClockEvent[] {
  const field = `pauses[${index}]`;
  const id = String(index);
  const from = readMoment(pause.from, `${field}.from`);
  const paused: ClockEvent = { kind: 'paused', at: from, id, ...readGrounds(pause, field) };
  if (!isPresent(pause.to)) return [paused];
  const to = readMoment(pause.to, `${field}.to`);
  if (Temporal.Instant.compare(to, from) < 0) throw new Problem('invalid', 'deadline.pause-order', { field });
  return [paused, { kind: 'resumed', at: to, pause: id }];
}

function readRestart(restart: Written, index: number): ClockEvent {
  const field = `restarts[${index}]`;
  return { kind: 'restarted', at: readMoment(restart.at, `${field}.at`), ...readGrounds(restart, field) };
}

function readGrounds(written: Written, field: string): Grounds {
  const texts = ['reason', 'ground', 'document'].flatMap((name) => {
    const text = written[name];
    if (!isPresent(text)) return [];
    if (typeof text === 'string') return [[name, text]];
    throw new Problem('invalid', 'deadline.text-wrong', { field: `${field}.${name}` });
  });
  return Object.fromEntries(texts);
}

function listOf(value: unknown, field: string): readonly Written[] {
  if (!isPresent(value)) return [];
  if (Array.isArray(value) && value.every(isObject)) return value;
  throw new Problem('invalid', 'deadline.list-wrong', { field });
}

function isObject(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON has two ways of leaving something out. */
function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
