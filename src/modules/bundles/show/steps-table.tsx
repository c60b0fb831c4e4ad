import { following } from '#modules/dossiers/index.ts';
import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { formatDateTime, formatRelativeDue } from '#ui/format.ts';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { paths } from '../paths.ts';
import { limitText, STANDING_WORDS } from '../words.ts';
import type { LinkedView, StepView } from './linked-view.ts';

interface StepsTableProps {
  readonly context: Context;
  readonly view: LinkedView;
  /** The step whose dossier is shown now: it is marked instead of linked. */
  readonly current?: string | undefined;
  /** Buttons for what may be done with a step. */
  readonly withActions?: boolean;
}

/** The order of the steps as a table: what each waits for, who decides it, how its time stands, what it was given. */
export function StepsTable({ context, view, current, withActions }: StepsTableProps) {
  const now = context.clock.now();
  return (
    <DataTable
      caption="Các bước của hồ sơ liên thông"
      captionHidden
      rows={view.steps}
      rowTone={(row) => (isLate(row, now) ? 'danger' : undefined)}
      columns={[
        {
          head: 'Bước',
          cell: (row, index) => (
            <StepName context={context} view={view} row={row} index={index} current={current} />
          ),
        },
        { head: 'Cơ quan giải quyết', cell: ({ unitName }) => unitName },
        { head: 'Tình trạng', cell: (row) => <Standing row={row} /> },
        { head: 'Thời hạn', cell: (row) => <Limit row={row} now={now} /> },
        ...(withActions
          ? [
              {
                head: 'Việc',
                headHidden: true,
                cell: (row: StepView) => <StepActions context={context} view={view} row={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

interface StepNameProps extends StepsTableProps {
  readonly row: StepView;
  readonly index: number;
}

function StepName({ context, view, row, index, current }: StepNameProps) {
  const { dossier, configured, step } = row;
  const code = dossier && <span class="cell-nowrap">{dossier.code}</span>;
  const open =
    dossier &&
    current !== step.code &&
    isAllowed(context.actor, 'dossiers.read', view.linked.receivingUnitId, step.competentUnitId);
  return (
    <>
      {`${index + 1}. ${configured.name}`}
      {code ? (
        <p class="muted">
          {open ? <a href={following.paths.dossier(dossier.id)}>{code}</a> : code}
          {current === step.code ? ' (hồ sơ này)' : ''}
        </p>
      ) : null}
    </>
  );
}

function Standing({ row }: { row: StepView }) {
  const { standing, dossier, step, waitsFor, given } = row;
  const words = STANDING_WORDS[standing];
  return (
    <>
      {dossier ? <following.StateTag state={dossier.state} /> : <Tag tone={words.tone}>{words.text}</Tag>}
      {standing === 'waiting' ? <p class="muted">Chờ: {waitsFor.join(', ')}</p> : null}
      {step.cancelReason ? <p class="muted">{step.cancelReason}</p> : null}
      {given.length > 0 ? <p class="muted">Đã nhận {given.length} kết quả của bước trước</p> : null}
      {step.acknowledgeDueAt ? <Acknowledged row={row} /> : null}
    </>
  );
}

function Acknowledged({ row: { step } }: { row: StepView }) {
  const { acknowledgeDueAt: due, acknowledgedAt: at } = step;
  if (!due) return null;
  if (!at) return <p class="muted">Chưa xác nhận đã nhận (hạn {formatDateTime(due)})</p>;
  const late = Temporal.Instant.compare(at, due) > 0;
  return (
    <p class="muted">
      Xác nhận đã nhận lúc {formatDateTime(at)}
      {late ? ', muộn' : ''}
    </p>
  );
}

function Limit({ row, now }: { row: StepView; now: Temporal.Instant }) {
  const { configured, step, dossier, expectedAt, standing } = row;
  const limit = step.longer && configured.longer ? configured.longer.timeLimit : configured.timeLimit;
  return (
    <>
      {limitText(limit)}
      <p class="muted">
        {dossier?.endedAt
          ? `Xong ${formatDateTime(dossier.endedAt)}${isLate(row, now) ? ', quá hạn' : ''}`
          : standing === 'cancelled'
            ? ''
            : expectedAt
              ? dossier
                ? `Hẹn ${formatDateTime(expectedAt)}: ${formatRelativeDue(expectedAt, now)}`
                : `Dự kiến ${formatDateTime(expectedAt)}`
              : 'Chưa xác định được ngày'}
      </p>
    </>
  );
}

/** Late by its own clock: the unit of this step apologises, not the others. */
function isLate({ dossier }: StepView, now: Temporal.Instant): boolean {
  if (!dossier?.dueAt) return false;
  return Temporal.Instant.compare(dossier.endedAt ?? now, dossier.dueAt) > 0;
}

function StepActions({ context, view, row }: { context: Context; view: LinkedView; row: StepView }) {
  const { step, standing, given } = row;
  const { id, receivingUnitId } = view.linked;
  const may = (
    permission: 'bundles.acknowledge' | 'bundles.report-error' | 'bundles.cancel-step',
    unitId: string,
  ) => isAllowed(context.actor, permission, unitId);
  const awaits = step.acknowledgeDueAt !== null && step.acknowledgedAt === null;
  return (
    <>
      {awaits && may('bundles.acknowledge', step.competentUnitId) ? (
        <p>
          <a href={paths.acknowledge(id, step.code)}>Xác nhận đã nhận</a>
        </p>
      ) : null}
      {given.length > 0 && may('bundles.report-error', step.competentUnitId) ? (
        <p>
          <a href={paths.reportError(id, step.code)}>Báo sai sót</a>
        </p>
      ) : null}
      {standing === 'waiting' && may('bundles.cancel-step', receivingUnitId) ? (
        <p>
          <a href={paths.cancelStep(id, step.code)}>Hủy bước này</a>
        </p>
      ) : null}
    </>
  );
}
