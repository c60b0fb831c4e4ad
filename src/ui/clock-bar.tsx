import { dueTone, formatDateTime, type Moment, toEpochMilliseconds } from './format.ts';

type Instantlike = Exclude<Moment, Temporal.PlainDate>;

/** A stretch during which the clock does not run; without `to` it still lasts. */
export type ClockPause = { from: Instantlike; to?: Instantlike | undefined; reason: string };

export type ClockBarProps = {
  startsAt: Instantlike;
  dueAt: Instantlike;
  now: Instantlike;
  /** When the work was finished; the bar then ends there instead of at `now`. */
  finishedAt?: Instantlike | undefined;
  pauses?: readonly ClockPause[] | undefined;
  /** The state of the clock in one sentence, for instance 'Đã dùng 2 trên 5 ngày làm việc'. */
  summary: string;
};

/** One piece of the bar, in per cent of its width. */
export type ClockSegment = { kind: 'counted' | 'paused' | 'late' | 'left'; from: number; to: number };

/** The pieces of the bar and where the due time and today stand, in per cent from the left. */
export function clockSegments(props: ClockBarProps): { segments: ClockSegment[]; due: number; end: number } {
  const start = toEpochMilliseconds(props.startsAt);
  const due = toEpochMilliseconds(props.dueAt);
  const end = Math.max(start, toEpochMilliseconds(props.finishedAt ?? props.now));
  const last = Math.max(due, end, start + 1);
  const at = (time: number) =>
    Math.round(((Math.min(Math.max(time, start), last) - start) / (last - start)) * 10_000) / 100;
  const pauses = (props.pauses ?? []).map(
    (pause): ClockSegment => ({
      kind: 'paused',
      from: at(toEpochMilliseconds(pause.from)),
      to: at(Math.min(end, pause.to === undefined ? end : toEpochMilliseconds(pause.to))),
    }),
  );
  const base: ClockSegment[] = [
    { kind: 'counted', from: 0, to: at(Math.min(end, due)) },
    end > due ? { kind: 'late', from: at(due), to: at(end) } : { kind: 'left', from: at(end), to: at(due) },
  ];
  return {
    segments: [...base, ...pauses].filter((piece) => piece.to > piece.from),
    due: at(due),
    end: at(end),
  };
}

/** How the clock stands: a bar of counted, paused and late time with marks for today and the due time, and the same in words. */
export function ClockBar(props: ClockBarProps) {
  const { segments, due, end } = clockSegments(props);
  const tone = dueTone(props.dueAt, props.finishedAt ?? props.now);
  return (
    <div class={`clock clock-${tone}`}>
      <p class="clock-summary">{props.summary}</p>
      <svg class="clock-bar" width="100%" height="28" aria-hidden="true" focusable="false">
        {segments.map((piece) => (
          <Piece piece={piece} />
        ))}
        <rect class="clock-frame" x="0" y="6" width="100%" height="16" />
        <line class="clock-due" x1={`${due}%`} x2={`${due}%`} y1="0" y2="28" />
        <circle class="clock-today" cx={`${end}%`} cy="14" r="6" />
      </svg>
      <dl class="clock-words">
        <div>
          <dt>Bắt đầu</dt>
          <dd>{formatDateTime(props.startsAt)}</dd>
        </div>
        <div>
          <dt>
            <Key kind="today" /> {props.finishedAt ? 'Xong lúc' : 'Bây giờ'}
          </dt>
          <dd>{formatDateTime(props.finishedAt ?? props.now)}</dd>
        </div>
        <div>
          <dt>
            <Key kind="due" /> Hạn
          </dt>
          <dd>{formatDateTime(props.dueAt)}</dd>
        </div>
        {props.pauses?.map((pause) => (
          <div>
            <dt>
              <Key kind="paused" /> Tạm dừng
            </dt>
            <dd>
              {pause.reason}: từ {formatDateTime(pause.from)}
              {pause.to === undefined ? ' đến nay' : ` đến ${formatDateTime(pause.to)}`}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

// Stopped time is striped, so that it is told apart without colour.
function Piece({ piece }: { piece: ClockSegment }) {
  const width = `${Math.round((piece.to - piece.from) * 100) / 100}%`;
  if (piece.kind !== 'paused') {
    return <rect class={`clock-${piece.kind}`} x={`${piece.from}%`} y="6" width={width} height="16" />;
  }
  return (
    <>
      <rect class="clock-ground" x={`${piece.from}%`} y="6" width={width} height="16" />
      <line class="clock-paused" x1={`${piece.from}%`} x2={`${piece.to}%`} y1="14" y2="14" />
    </>
  );
}

function Key({ kind }: { kind: 'today' | 'due' | 'paused' }) {
  return (
    <svg class="clock-key" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {kind === 'today' ? <circle class="clock-today" cx="6" cy="6" r="5" /> : null}
      {kind === 'due' ? <line class="clock-due" x1="6" x2="6" y1="0" y2="12" /> : null}
      {kind === 'paused' ? <line class="clock-paused" x1="0" x2="12" y1="6" y2="6" /> : null}
    </svg>
  );
}
