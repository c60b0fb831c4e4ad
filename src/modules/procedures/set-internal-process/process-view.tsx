import type { Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import { formatDate } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { shortestLimit } from '../domain/default-process.ts';
import {
  exceedsLimit,
  type InternalProcess,
  type ProcessStep,
  totalMinutes,
} from '../domain/internal-process.ts';
import type { Procedure } from '../show-procedure/get-procedure.ts';
import { timeLimitText } from '../terms-text.ts';
import { CHANNEL_WORDS, STAGE_WORDS } from '../words.ts';
import { hoursText } from './process-form.ts';

/** A role in words. */
export function roleWord(context: Context, role: Role): string {
  return say(context, `role.${role.toLowerCase()}`);
}

interface ProcessViewProps {
  readonly context: Context;
  readonly procedure: Procedure;
  readonly process: InternalProcess;
  readonly all: readonly InternalProcess[];
}

/** The process that holds today: its steps, its origin, how it fits the time limits. */
export function ProcessView({ context, procedure, process, all }: ProcessViewProps) {
  const { channels } = procedure.current.content;
  const total = totalMinutes(process.steps);
  const columns: Column<ProcessStep>[] = [
    { head: 'Bước', cell: ({ code }) => code, nowrap: true },
    { head: 'Công việc', cell: ({ name }) => name },
    { head: 'Loại', cell: ({ stage }) => STAGE_WORDS[stage], wideOnly: true },
    { head: 'Vai trò thực hiện', cell: ({ role }) => roleWord(context, role) },
    {
      head: 'Giờ làm việc',
      align: 'end',
      cell: ({ minutes }) => (minutes === null ? 'Chưa định' : hoursText(minutes)),
    },
  ];
  return (
    <Panel title="Quy trình đang áp dụng">
      <p>{originText(process)}</p>
      {exceedsLimit(process.steps, shortestLimit(channels)) ? (
        <Notice tone="warning" text="Tổng thời gian các bước dài hơn thời hạn giải quyết ngắn nhất." />
      ) : null}
      <DataTable
        caption="Các bước của quy trình"
        captionHidden
        columns={columns}
        rows={process.steps}
        footer={['Cộng', '', '', '', total === null ? 'Chưa định' : hoursText(total)]}
      />
      <p>
        Thời hạn giải quyết:{' '}
        {channels
          .map(
            (terms) =>
              `${CHANNEL_WORDS[terms.channel].toLowerCase()} ${lower(timeLimitText(terms.timeLimit))}`,
          )
          .join('; ')}
        . Thời gian từng bước chỉ để phân công trong cơ quan, không thay cho thời hạn này.
      </p>
      <Others all={all} process={process} />
    </Panel>
  );
}

function originText({ source, decision, validFrom }: InternalProcess): string {
  if (source === 'default')
    return 'Quy trình mặc định, chia từ thời hạn giải quyết: tỉnh chưa phê duyệt quy trình riêng cho thủ tục này.';
  return `Theo quyết định ${decision}, áp dụng từ ${validFrom ? formatDate(validFrom) : ''}.`;
}

function Others({ all, process }: Pick<ProcessViewProps, 'all' | 'process'>) {
  const others = all.filter(
    ({ validFrom }) => validFrom && !(process.validFrom && validFrom.equals(process.validFrom)),
  );
  if (others.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">Các quyết định khác</h3>
      <ul class="govuk-list govuk-list--bullet">
        {others.map(({ decision, validFrom, steps }) => (
          <li>
            {decision}, áp dụng từ {validFrom ? formatDate(validFrom) : ''}, {steps.length} bước
          </li>
        ))}
      </ul>
    </>
  );
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
