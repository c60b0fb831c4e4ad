import type { Unit } from '#modules/organization/index.ts';
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
import { isFromElsewhere } from './from-elsewhere.ts';
import { type IntakeTimes, timesOf } from './times.ts';

interface DuePreviewProps {
  readonly context: Context;
  readonly version: ProcedureVersion;
  readonly channel: Channel;
  readonly receiving: Unit | undefined;
  readonly competentUnitId: string | undefined;
}

/** Time limit, due date if received now, and fee: what the citizen asks first. */
export async function DuePreview(props: DuePreviewProps) {
  const terms = termsOf(props.version, props.channel);
  if (!terms) return <p class="muted">Thủ tục này không nhận hồ sơ theo hình thức đã chọn.</p>;
  const times = await previewOf(props, legalTimeLimit(terms));
  const waits = times !== undefined && times.clockStartAt === null;
  return (
    <>
      <dl class="due-preview">
        <div>
          <dt>{waits ? 'Dự kiến hẹn trả, chậm nhất' : 'Hẹn trả nếu tiếp nhận lúc này'}</dt>
          <dd class="due-preview-date">
            {times?.expectedDueAt ? formatDateTime(times.expectedDueAt) : 'Chưa xác định được'}
          </dd>
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
      {waits ? (
        <p class="muted">
          Tiếp nhận ngoài địa giới: thời hạn tính từ khi cơ quan giải quyết nhận được hồ sơ; phải chuyển trước{' '}
          {formatDateTime(times.handOverDueAt)}.
        </p>
      ) : null}
    </>
  );
}

async function previewOf(
  { context, receiving, competentUnitId }: DuePreviewProps,
  limit: ReturnType<typeof legalTimeLimit>,
): Promise<IntakeTimes | undefined> {
  if (!receiving || !competentUnitId) return undefined;
  const nonTerritorial = await isFromElsewhere(context, receiving, competentUnitId);
  return timesOf(context, { at: context.clock.now(), receiving, competentUnitId, nonTerritorial }, limit);
}
