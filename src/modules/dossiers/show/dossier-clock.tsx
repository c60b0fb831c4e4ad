import { vietnamDate } from '#platform/clock.ts';
import { ClockBar } from '#ui/clock-bar.tsx';
import { formatDateTime, formatRelativeDue } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import type { Dossier } from '../domain/dossier.ts';
import { type Timeliness, timelinessOf } from '../domain/timeliness.ts';

const SENTENCES: Readonly<Record<Timeliness, string>> = {
  early: 'Đã giải quyết xong trước hạn.',
  onTime: 'Đã giải quyết xong đúng hạn.',
  withinTime: 'Đang trong hạn',
  dueSoon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  noDueDate: 'Không có hạn trả.',
};

/** How the time stands, as a bar and in words; a dossier without due date says so. */
export function DossierClock({ dossier, now }: { dossier: Dossier; now: Temporal.Instant }) {
  const { receivedAt, dueAt, endedAt } = dossier;
  if (!receivedAt) return null;
  const timeliness = timelinessOf(dossier, now, vietnamDate);
  if (!dueAt) {
    return (
      <Panel title="Thời hạn">
        <p>
          Tiếp nhận lúc {formatDateTime(receivedAt)}. {SENTENCES[timeliness]}
        </p>
      </Panel>
    );
  }
  const sentence = endedAt
    ? timeliness === 'overdue'
      ? 'Đã giải quyết xong, quá hạn.'
      : SENTENCES[timeliness]
    : `${SENTENCES[timeliness]}: ${formatRelativeDue(dueAt, now)}.`;
  return (
    <Panel title="Thời hạn">
      <ClockBar
        startsAt={receivedAt}
        dueAt={dueAt}
        now={now}
        finishedAt={endedAt ?? undefined}
        summary={sentence}
      />
    </Panel>
  );
}
