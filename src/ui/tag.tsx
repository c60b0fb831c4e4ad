import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { dueTone, formatDateTime, formatRelativeDue, type Moment } from './format.ts';
import type { Tone } from './notice.tsx';

export type { Tone } from './notice.tsx';

/** The state of something, in words; the tone adds a colour and a shape (disc, ring, tick, triangle, square). */
export function Tag({ tone = 'neutral', children }: { tone?: Tone | undefined; children?: Child }) {
  return (
    <span class={`tag tag-${tone}`}>
      <Shape tone={tone} />
      {children}
    </span>
  );
}

export type DueBadgeProps = {
  dueAt: Exclude<Moment, Temporal.PlainDate>;
  now: Exclude<Moment, Temporal.PlainDate>;
  /** Hours before the due time from which it counts as soon; 24 unless told. */
  soonHours?: number | undefined;
};

/** How much time is left, in words, with its tone; the due time itself as the title. */
export function DueBadge({ dueAt, now, soonHours }: DueBadgeProps) {
  const tone = dueTone(dueAt, now, soonHours);
  return (
    <span class={`due due-${tone}`} title={`Hạn: ${formatDateTime(dueAt)}`}>
      <Shape tone={tone} />
      {formatRelativeDue(dueAt, now)}
    </span>
  );
}

const shapes: Record<Tone, string> = {
  neutral: 'M5 1.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Zm0 1.6a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8Z',
  info: 'M5 1.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6Z',
  success: 'M1 5.2 2.2 4l1.9 1.9L7.8 2 9 3.2 4.1 8.3Z',
  warning: 'M5 1 9.4 9H.6Z',
  danger: 'M1.4 1.4h7.2v7.2H1.4Z',
};

/** Written once as text: a long table shows hundreds of them. */
const drawings = Object.fromEntries(
  Object.entries(shapes).map(([tone, path]) => [
    tone,
    raw(
      `<svg class="shape" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false"><path d="${path}"></path></svg>`,
    ),
  ]),
) as Record<Tone, ReturnType<typeof raw>>;

function Shape({ tone }: { tone: Tone }) {
  return <>{drawings[tone]}</>;
}
