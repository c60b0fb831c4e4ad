import { computeClaims } from './compute-claims.ts';
import { SEGMENT_WORDS, sayMinutes, sayMoment, TIMELINESS_WORDS } from './proof-words.ts';
import { type ClaimedSegment, type DeadlineStatement, STATEMENT_FORM } from './statement.ts';

/** One thing that is claimed, beside what was computed. */
export interface CheckLine {
  readonly label: string;
  readonly stated: string;
  readonly computed: string;
  readonly matches: boolean;
}

/** Kết quả kiểm chứng. */
export interface StatementCheck {
  readonly matches: boolean;
  /** Empty if the statement cannot be read. */
  readonly lines: readonly CheckLine[];
}

/** Compute a statement again and compare it with what it claims, line by line. Never throws. */
export function checkStatement(statement: DeadlineStatement): StatementCheck {
  try {
    if (statement.form !== STATEMENT_FORM) return { matches: false, lines: [] };
    const lines = linesOf(statement);
    return { matches: lines.every(({ matches }) => matches), lines };
  } catch {
    return { matches: false, lines: [] };
  }
}

function linesOf(statement: DeadlineStatement): CheckLine[] {
  const { claims } = statement;
  const computed = computeClaims(statement);
  const count = Math.max(claims.segments.length, computed.segments.length);
  const ended = statement.clock.events.find(({ kind }) => kind === 'ended')?.at ?? null;
  return [
    line('Hạn trả khi tiếp nhận', claims.firstDueAt, computed.firstDueAt, dueText),
    ...Array.from({ length: count }, (_, index) =>
      line(`Đoạn ${index + 1}`, claims.segments[index], computed.segments[index], segmentText),
    ),
    line('Hạn trả', claims.dueAt, computed.dueAt, dueText),
    line('Giải quyết xong', statement.endedAt, ended, endText),
    line('Kết quả về thời hạn', claims.timeliness, computed.timeliness, (each) => TIMELINESS_WORDS[each]),
    line('So với hạn trả', claims.minutesLeft, computed.minutesLeft, leftText),
  ];
}

/** Compared is what is exact; said is what people read. */
function line<Value>(
  label: string,
  stated: Value,
  computed: Value,
  say: (value: Value) => string,
): CheckLine {
  return { label, stated: say(stated), computed: say(computed), matches: exact(stated) === exact(computed) };
}

function exact(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function dueText(at: string | null): string {
  return at === null ? 'không có' : sayMoment(at);
}

function endText(at: string | null): string {
  return at === null ? 'chưa' : sayMoment(at);
}

function segmentText(segment: ClaimedSegment | undefined): string {
  if (!segment) return 'không có';
  const { kind, from, to, officeMinutes } = segment;
  const minutes = officeMinutes === null ? '' : `, ${sayMinutes(officeMinutes)}`;
  return `${SEGMENT_WORDS[kind]}: ${sayMoment(from)} – ${to === null ? 'nay' : sayMoment(to)}${minutes}`;
}

function leftText(minutes: number | null): string {
  if (minutes === null) return 'không có hạn';
  return minutes >= 0 ? `còn ${sayMinutes(minutes)}` : `quá ${sayMinutes(-minutes)}`;
}
