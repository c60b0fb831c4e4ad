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

/** The order of the steps as a table, each cell one block so that it stays whole on a phone: what each waits for, who decides it, how its time stands, what it was given. */
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
        { head: 'Tình trạng', name: true, cell: (row) => <Standing row={row} /> },
        { head: 'Thời hạn', name: true, cell: (row) => <Limit row={row} now={now} /> },
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
    <div>
      {`${index + 1}. ${configured.name}`}
      {code ? (
        <div class="muted">
          {open ? <a href={following.paths.dossier(dossier.id)}>{code}</a> : code}
          {current === step.code ? ' (hồ sơ này)' : ''}
        </div>
      ) : null}
    </div>
  );
}

function Standing({ row }: { row: StepView }) {
  const { standing, dossier, step, waitsFor, given } = row;
  const words = STANDING_WORDS[standing];
  return (
    <div>
      {dossier ? <following.StateTag state={dossier.state} /> : <Tag tone={words.tone}>{words.text}</Tag>}
      {standing === 'waiting' ? <div class="muted">Chờ: {waitsFor.join(', ')}</div> : null}
      {step.cancelReason ? <div class="muted">{step.cancelReason}</div> : null}
      {given.length > 0 ? <div class="muted">Đã nhận {given.length} kết quả của bước trước</div> : null}
      {step.acknowledgeDueAt ? <Acknowledged row={row} /> : null}
    </div>
  );
}

function Acknowledged({ row: { step } }: { row: StepView }) {
  const { acknowledgeDueAt: due, acknowledgedAt: at } = step;
  if (!due) return null;
  if (!at) return <div class="muted">Chưa xác nhận đã nhận (hạn {formatDateTime(due)})</div>;
  const late = Temporal.Instant.compare(at, due) > 0;
  return (
    <div class="muted">
      Xác nhận đã nhận lúc {formatDateTime(at)}
      {late ? ', muộn' : ''}
    </div>
  );
}

function Limit({ row, now }: { row: StepView; now: Temporal.Instant }) {
  const { configured, step, dossier, expectedAt, standing } = row;
  const limit = step.longer && configured.longer ? configured.longer.timeLimit : configured.timeLimit;
  return (
    <div>
      {limitText(limit)}
      <div class="muted">
        {dossier?.endedAt
          ? `Xong ${formatDateTime(dossier.endedAt)}${isLate(row, now) ? ', quá hạn' : ''}`
          : standing === 'cancelled'
            ? ''
            : expectedAt
              ? dossier
                ? `Hẹn ${formatDateTime(expectedAt)}: ${formatRelativeDue(expectedAt, now)}`
                : `Dự kiến ${formatDateTime(expectedAt)}`
              : 'Chưa xác định được ngày'}
      </div>
    </div>
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
    <div>
      {awaits && may('bundles.acknowledge', step.competentUnitId) ? (
        <div>
          <a href={paths.acknowledge(id, step.code)}>Xác nhận đã nhận</a>
        </div>
      ) : null}
      {given.length > 0 && may('bundles.report-error', step.competentUnitId) ? (
        <div>
          <a href={paths.reportError(id, step.code)}>Báo sai sót</a>
        </div>
      ) : null}
      {standing === 'waiting' && may('bundles.cancel-step', receivingUnitId) ? (
        <div>
          <a href={paths.cancelStep(id, step.code)}>Hủy bước này</a>
        </div>
      ) : null}
    </div>
  );
}
