import type { Child } from 'hono/jsx';
import { formatDate, formatTime, type Moment } from './format.ts';
import type { Tone } from './notice.tsx';

/** One thing that happened. */
export type TimelineEntry = {
  at: Exclude<Moment, Temporal.PlainDate>;
  /** What was done, in words: 'Tiếp nhận hồ sơ'. */
  what: Child;
  /** Who did it: name and unit; missing when the system did. */
  actor?: Child;
  /** The reason, the papers, the numbers. */
  detail?: Child;
  tone?: Tone | undefined;
};

/** What happened, in the order given: time, what, who, detail. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol class="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li class={`timeline-entry timeline-${entry.tone ?? 'neutral'}`}>
          <p class="timeline-time">
            <span>{formatTime(entry.at)}</span> <span>{formatDate(entry.at)}</span>
          </p>
          <div class="timeline-body">
            <p class="timeline-what">{entry.what}</p>
            {entry.actor ? <p class="timeline-actor">{entry.actor}</p> : null}
            {entry.detail ? <div class="timeline-detail">{entry.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
