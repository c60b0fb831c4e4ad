import { vietnamDate } from '#platform/clock.ts';
import { formatDate, formatDateTime } from '#ui/format.ts';
import type { Column } from '#ui/table.tsx';
import { DueBadge, Tag } from '#ui/tag.tsx';
import type { DossierLine } from '../domain/dossier.ts';
import { isBrokenOff, isWaiting } from '../domain/dossier-state.ts';
import { isLateHandOver } from '../domain/hand-over-limit.ts';
import { isOnItsWay } from '../domain/non-territorial.ts';
import { timelinessOf } from '../domain/timeliness.ts';
import { StateTag } from '../show/state-tag.tsx';

export const codeColumn: Column<DossierLine> = {
  head: 'Mã hồ sơ',
  nowrap: true,
  cell: (row) => <CodeCell dossier={row} />,
};
function CodeCell({ dossier: { code, importId } }: { dossier: DossierLine }) {
  if (importId === null) return code;
  return (
    <>
      {code} <Tag tone="neutral">Nhập</Tag>
    </>
  );
}

export const procedureColumn: Column<DossierLine> = {
  head: 'Thủ tục',
  clamp: true,
  cell: (row) => row.procedureName,
};
export const ownerColumn: Column<DossierLine> = {
  head: 'Chủ hồ sơ',
  name: true,
  cell: (row) => row.ownerName,
};
export const receivedColumn: Column<DossierLine> = {
  head: 'Tiếp nhận',
  nowrap: true,
  cell: (row) => (row.receivedAt ? formatDate(row.receivedAt) : <Wrapping>Không tiếp nhận</Wrapping>),
};

export const dueColumn: Column<DossierLine> = {
  head: 'Hạn trả',
  nowrap: true,
  cell: (row) => (row.dueAt ? formatDateTime(row.dueAt) : undated(row)),
};

function undated(row: DossierLine) {
  return <Wrapping>{isOnItsWay(row) ? 'Từ khi nhận bàn giao' : 'Không có hạn'}</Wrapping>;
}

/** Words in a column of dates: they may break, so that the column stays as narrow as a date. */
function Wrapping({ children }: { children: string }) {
  return <span class="wraps">{children}</span>;
}

/** Hạn chuyển: for who hands over. What is past it stands out. */
export function handOverColumn(now: Temporal.Instant): Column<DossierLine> {
  return {
    head: 'Chuyển trước',
    cell: ({ state, handOverDueAt: due }) => {
      if (state !== 'received' || !due) return '–';
      return (
        <>
          {formatDateTime(due)} {isLateHandOver(due, now) ? <Tag tone="danger">Quá hạn</Tag> : null}
        </>
      );
    },
  };
}

/** The day only: in the book the hour is of no use. */
export const dueDayColumn: Column<DossierLine> = {
  head: 'Hạn trả',
  nowrap: true,
  cell: (row) => (row.dueAt ? formatDate(row.dueAt) : undated(row)),
};

/** Còn bao lâu; for ended dossiers how the time was kept. */
export function timeLeftColumn(now: Temporal.Instant): Column<DossierLine> {
  return { head: 'Còn', nowrap: true, cell: (row) => <TimeLeft dossier={row} now={now} /> };
}

function TimeLeft({ dossier, now }: { dossier: DossierLine; now: Temporal.Instant }) {
  if (isWaiting(dossier.state)) return <Tag tone="neutral">Tạm dừng</Tag>;
  if (isBrokenOff(dossier.state)) return '–';
  if (!dossier.endedAt) return dossier.dueAt ? <DueBadge dueAt={dossier.dueAt} now={now} /> : '–';
  switch (timelinessOf(dossier, now, vietnamDate)) {
    case 'early':
      return <Tag tone="success">Xong trước hạn</Tag>;
    case 'overdue':
      return <Tag tone="danger">Xong quá hạn</Tag>;
    case 'noDueDate':
      return '–';
    default:
      return <Tag tone="success">Xong đúng hạn</Tag>;
  }
}

export const stateColumn: Column<DossierLine> = {
  head: 'Bước',
  nowrap: true,
  cell: ({ state }) => <StateTag state={state} />,
};

/** Late work gets a red edge, work due within a day a golden one. */
export function rowTone(now: Temporal.Instant) {
  return (row: DossierLine): 'danger' | 'warning' | undefined => {
    if (row.endedAt) return undefined;
    const timeliness = timelinessOf(row, now, vietnamDate);
    return timeliness === 'overdue' ? 'danger' : timeliness === 'dueSoon' ? 'warning' : undefined;
  };
}
