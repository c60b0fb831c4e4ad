import { calendarOf } from '#modules/calendar/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { ClockBar } from '#ui/clock-bar.tsx';
import { formatDateTime, formatRelativeDue } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import type { Dossier } from '../domain/dossier.ts';
import { isBrokenOff } from '../domain/dossier-state.ts';
import { isOnItsWay } from '../domain/non-territorial.ts';
import type { Pause } from '../domain/pause.ts';
import { dueAfterPause } from '../domain/pause-time.ts';
import { type Timeliness, timelinessOf } from '../domain/timeliness.ts';
import { expectedDueAt } from '../receive/times.ts';

const SENTENCES: Readonly<Record<Timeliness, string>> = {
  early: 'Đã giải quyết xong trước hạn.',
  onTime: 'Đã giải quyết xong đúng hạn.',
  withinTime: 'Đang trong hạn',
  dueSoon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  noDueDate: 'Không có hạn trả.',
};

interface DossierClockProps {
  readonly context: Context;
  readonly dossier: Dossier;
  readonly pauses: readonly Pause[];
  /** The new date of an extension. */
  readonly extendedDueAt: Temporal.Instant | null;
}

/** How the time stands, as a bar and in words; a dossier without due date says so. */
export async function DossierClock({ context, dossier, pauses, extendedDueAt }: DossierClockProps) {
  const { receivedAt, endedAt, originalDueAt } = dossier;
  if (!receivedAt) return null;
  if (isOnItsWay(dossier)) return <TransferClock context={context} dossier={dossier} />;
  const now = context.clock.now();
  const open = pauses.find((pause) => pause.endedAt === null);
  const dueAt = open ? await dueIfAnsweredNow(context, dossier, open) : dossier.dueAt;
  const sentence = sentenceOf(dossier, open, now);
  if (!dueAt) {
    return (
      <Panel title="Thời hạn">
        <p>
          Tiếp nhận lúc {formatDateTime(receivedAt)}. {sentence}
        </p>
      </Panel>
    );
  }
  const restart = pauses.findLast(({ clockMode, answered }) => clockMode === 'restart' && answered);
  const startsAt = restart?.endedAt ?? dossier.clockStartAt ?? receivedAt;
  return (
    <Panel title="Thời hạn">
      <ClockBar
        startsAt={startsAt}
        dueAt={dueAt}
        now={now}
        finishedAt={endedAt ?? undefined}
        pauses={pauses.filter(({ number }) => number > (restart?.number ?? 0)).map(toClockPause)}
        summary={sentence}
      />
      {restart ? (
        <p class="muted">
          Tiếp nhận lúc {formatDateTime(receivedAt)}; thời hạn tính lại từ đầu khi nhận đủ bổ sung.
        </p>
      ) : null}
      {dossier.nonTerritorial && dossier.clockStartAt ? (
        <p class="muted">
          Tiếp nhận ngoài địa giới lúc {formatDateTime(receivedAt)}; thời hạn tính từ khi cơ quan giải quyết
          nhận hồ sơ lúc {formatDateTime(dossier.clockStartAt)}.
        </p>
      ) : null}
      {extendedDueAt ? (
        <p class="muted">
          Hẹn lại: {formatDateTime(extendedDueAt)}. Đúng hạn hay quá hạn vẫn tính theo ngày hẹn trả trước.
        </p>
      ) : null}
      {originalDueAt ? <p class="muted">Hẹn trả ban đầu: {formatDateTime(originalDueAt)}.</p> : null}
    </Panel>
  );
}

/** Before the unit elsewhere confirms the receipt the clock does not run: only an expected date can be named. */
async function TransferClock({ context, dossier }: { context: Context; dossier: Dossier }) {
  const expected = await expectedDueAt(context, dossier);
  return (
    <Panel title="Thời hạn">
      <p>
        Tiếp nhận ngoài địa giới{dossier.receivedAt ? ` lúc ${formatDateTime(dossier.receivedAt)}` : ''}. Thời
        hạn giải quyết tính từ khi cơ quan giải quyết xác nhận đã nhận hồ sơ (Nghị định 309/2026/NĐ-CP, Điều 8
        khoản 3).
      </p>
      {expected ? <p>Dự kiến hẹn trả chậm nhất {formatDateTime(expected)}.</p> : null}
    </Panel>
  );
}

/** While the clock stands still nobody knows the due date: shown is what it would be if the answer came now. */
async function dueIfAnsweredNow(context: Context, dossier: Dossier, pause: Pause) {
  const calendar = await calendarOf(context, dossier.competentUnitId);
  return dueAfterPause(calendar, dossier, pause, context.clock.now());
}

function sentenceOf(dossier: Dossier, open: Pause | undefined, now: Temporal.Instant): string {
  if (isBrokenOff(dossier.state))
    return dossier.state === 'stopped' ? 'Đã dừng giải quyết.' : 'Công dân đã rút hồ sơ.';
  if (open)
    return 'Đồng hồ tạm dừng, đang chờ người nộp. Hạn ghi dưới đây là khi người nộp trả lời ngay bây giờ.';
  const timeliness = timelinessOf(dossier, now, vietnamDate);
  if (dossier.endedAt)
    return timeliness === 'overdue' ? 'Đã giải quyết xong, quá hạn.' : SENTENCES[timeliness];
  return dossier.dueAt
    ? `${SENTENCES[timeliness]}: ${formatRelativeDue(dossier.dueAt, now)}.`
    : SENTENCES[timeliness];
}

function toClockPause({ kind, startedAt, endedAt }: Pause) {
  return {
    from: startedAt,
    to: endedAt ?? undefined,
    reason: kind === 'supplement' ? 'Chờ bổ sung' : 'Chờ nghĩa vụ tài chính',
  };
}
