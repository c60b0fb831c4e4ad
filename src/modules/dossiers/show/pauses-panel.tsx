import type { Context } from '#platform/context.ts';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { isRepeated, type Pause } from '../domain/pause.ts';
import { CLOCK_MODE_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import { findReason } from '../sql/reasons.ts';

interface PausesPanelProps {
  readonly context: Context;
  readonly dossierId: string;
  readonly pauses: readonly Pause[];
}

/** What was asked of the applicant, the latest first, with what the law wants to be seen: late, or asked again. */
export async function PausesPanel({ context, dossierId, pauses }: PausesPanelProps) {
  if (pauses.length === 0) return null;
  const codes = pauses.flatMap(({ reasonCode }) => reasonCode ?? []);
  const reasons = await Promise.all(codes.map((code) => findReason(context, code)));
  const names = new Map(reasons.flatMap((reason) => (reason ? [[reason.code, reason.name]] : [])));
  return (
    <Panel title="Yêu cầu đối với người nộp">
      {pauses.toReversed().map((pause) => (
        <PauseFacts
          dossierId={dossierId}
          pause={pause}
          reason={names.get(pause.reasonCode ?? '')}
          now={context.clock.now()}
        />
      ))}
    </Panel>
  );
}

interface PauseFactsProps {
  readonly dossierId: string;
  readonly pause: Pause;
  readonly reason: string | undefined;
  readonly now: Temporal.Instant;
}

function PauseFacts({ dossierId, pause, reason, now }: PauseFactsProps) {
  const supplement = pause.kind === 'supplement';
  const slip = (
    <a href={paths.supplementRequest(dossierId, String(pause.number))}>Phiếu yêu cầu bổ sung (PDF)</a>
  );
  return (
    <SummaryList
      rows={[
        { key: 'Việc', value: <PauseHeading pause={pause} now={now} /> },
        supplement ? { key: 'Cần bổ sung', value: <RequestedList items={pause.requested} /> } : null,
        pause.amountVnd === null ? null : { key: 'Số tiền', value: `${formatNumber(pause.amountVnd)} đồng` },
        reason ? { key: 'Lý do', value: reason } : null,
        { key: supplement ? 'Nói rõ' : 'Căn cứ', value: pause.reasonText },
        pause.legalGround ? { key: 'Căn cứ riêng', value: pause.legalGround } : null,
        { key: 'Thời hạn giải quyết', value: CLOCK_MODE_WORDS[pause.clockMode] },
        { key: 'Yêu cầu lúc', value: formatDateTime(pause.startedAt) },
        { key: 'Người nộp trả lời trước', value: formatDateTime(pause.answerDueAt) },
        pause.endedAt
          ? { key: ENDED_WORDS[String(pause.answered)], value: formatDateTime(pause.endedAt) }
          : null,
        supplement ? { key: 'In', value: slip } : null,
      ]}
    />
  );
}

const ENDED_WORDS = { true: 'Đã trả lời lúc', false: 'Chấm dứt lúc', null: '' } as Record<string, string>;

/** The flags stay for ever: a request that came late, or once more, is seen by whoever opens the dossier. */
function PauseHeading({ pause, now }: { pause: Pause; now: Temporal.Instant }) {
  const silent = !pause.endedAt && Temporal.Instant.compare(now, pause.answerDueAt) > 0;
  return (
    <>
      {pause.kind === 'supplement' ? 'Bổ sung, hoàn thiện hồ sơ' : 'Nghĩa vụ tài chính'}{' '}
      {isRepeated(pause) ? <Tag tone="warning">Yêu cầu lần nữa</Tag> : null}{' '}
      {pause.late ? <Tag tone="danger">Yêu cầu muộn</Tag> : null}{' '}
      {silent ? <Tag tone="danger">Người nộp quá hạn trả lời</Tag> : null}
    </>
  );
}

function RequestedList({ items }: { items: readonly string[] }) {
  return (
    <ul class="govuk-list">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
