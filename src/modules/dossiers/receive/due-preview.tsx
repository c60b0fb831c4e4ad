import {
  feeText,
  legalTimeLimit,
  type ProcedureVersion,
  termsOf,
  timeLimitText,
} from '#modules/procedures/index.ts';
import type { Context } from '#platform/context.ts';
import { formatDateTime } from '#ui/format.ts';
import type { Channel } from '../domain/channel.ts';
import { dueDateOf } from './receive-dossier.ts';

interface DuePreviewProps {
  readonly context: Context;
  readonly version: ProcedureVersion;
  readonly channel: Channel;
  readonly competentUnitId: string | undefined;
}

/** Time limit, due date if received now, and fee: what the citizen asks first. */
export async function DuePreview({ context, version, channel, competentUnitId }: DuePreviewProps) {
  const terms = termsOf(version, channel);
  if (!terms) return <p class="muted">Thủ tục này không nhận hồ sơ theo hình thức đã chọn.</p>;
  const due = competentUnitId
    ? await dueDateOf(context, competentUnitId, legalTimeLimit(terms), context.clock.now())
    : null;
  return (
    <dl class="due-preview">
      <div>
        <dt>Hẹn trả nếu tiếp nhận lúc này</dt>
        <dd class="due-preview-date">{due ? formatDateTime(due) : 'Chưa xác định được'}</dd>
      </div>
      <div>
        <dt>Thời hạn giải quyết</dt>
        <dd>{timeLimitText(terms.timeLimit)}</dd>
      </div>
      <div>
        <dt>Phí, lệ phí</dt>
        <dd>{feeText(terms.fee)}</dd>
      </div>
    </dl>
  );
}
