import { assetUrl } from '#ui/assets.ts';
import { Button } from '#ui/button.tsx';
import { Details, Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { explainStatement } from '../domain/proof/explain-statement.ts';
import {
  SEGMENT_WORDS,
  sayDate,
  sayMinutes,
  sayMoment,
  TIMELINESS_WORDS,
} from '../domain/proof/proof-words.ts';
import type { ClaimedSegment, DeadlineStatement, SignedStatement } from '../domain/proof/statement.ts';
import { paths } from '../paths.ts';
import { fingerprintOf } from './sign-statement.ts';

/** The due date in large letters, and the sentences that lead to it. */
export function ProofExplanation({ statement }: { statement: DeadlineStatement }) {
  const { dueAt, timeliness } = statement.claims;
  const tone = timeliness === 'overdue' ? 'danger' : timeliness === 'dueSoon' ? 'warning' : 'success';
  return (
    <Panel title={dueAt ? `Vì sao hạn trả là ${sayMoment(dueAt)}` : 'Vì sao hồ sơ không có hạn trả'}>
      <p class="due-result">
        <strong>{dueAt ? sayMoment(dueAt) : 'Không có hạn trả'}</strong>{' '}
        <Tag tone={tone}>{TIMELINESS_WORDS[timeliness]}</Tag>
      </p>
      <ol class="govuk-list govuk-list--number">
        {explainStatement(statement).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ol>
    </Panel>
  );
}

/** Each stretch of the clock: from, to, office time, and why it was not counted. */
export function ProofSegments({ statement }: { statement: DeadlineStatement }) {
  const columns = [
    { head: 'Đoạn', cell: ({ kind }: ClaimedSegment) => SEGMENT_WORDS[kind] },
    { head: 'Từ', cell: ({ from }: ClaimedSegment) => sayMoment(from) },
    { head: 'Đến', cell: ({ to }: ClaimedSegment) => (to === null ? 'nay' : sayMoment(to)) },
    {
      head: 'Giờ làm việc',
      align: 'end' as const,
      cell: ({ officeMinutes }: ClaimedSegment) => (officeMinutes === null ? '–' : sayMinutes(officeMinutes)),
    },
    { head: 'Lý do, căn cứ, giấy tờ', cell: groundsText },
  ];
  return (
    <Panel title="Từng đoạn thời gian">
      <DataTable
        caption="Các đoạn thời gian của hồ sơ"
        captionHidden
        columns={columns}
        rows={statement.claims.segments}
      />
    </Panel>
  );
}

/** Reason, document and legal ground as one line; what simply counts does so by the time limit, which stands above. */
export function groundsText({ kind, reason, document, ground }: ClaimedSegment): string {
  if (kind === 'counted') return 'theo thời hạn của thủ tục';
  if (kind === 'restarted') return ground ?? '';
  return [reason, document, ground].filter(Boolean).join('; ');
}

/** With which days off and office hours was counted. */
export function ProofCalendars({ statement }: { statement: DeadlineStatement }) {
  const calendars = Object.entries(statement.clock.calendars);
  return (
    <Panel title="Lịch làm việc đã dùng">
      {calendars.map(([version, { hours, saturday, days }]) => (
        <SummaryList
          rows={[
            { key: 'Phiên bản lịch', value: <code>{version}</code> },
            { key: 'Giờ làm việc', value: saturday ? `${hours}; thứ Bảy ${saturday}` : hours },
            {
              key: 'Ngày nghỉ, làm bù trong khoảng này',
              value:
                days.length === 0 ? (
                  'Không có, ngoài thứ Bảy, Chủ nhật'
                ) : (
                  <ul class="govuk-list">
                    {days.map(({ date, name, decision }) => (
                      <li>
                        {sayDate(date)}: {name} ({decision})
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      ))}
      {calendars.length > 1 ? (
        <p class="muted">
          Lịch đã được đổi trong thời gian giải quyết. Mỗi mốc được tính theo lịch có hiệu lực lúc đó; thay
          đổi sau không làm đổi hạn đã hẹn.
        </p>
      ) : null}
    </Panel>
  );
}

interface ProofCheckProps {
  readonly signed: SignedStatement;
  readonly publicKey: string;
  /** Compute as soon as it opens: in the file that was saved. */
  readonly now?: boolean;
}

/** The input as it was signed, and the button with which the browser computes it again. */
export function ProofCheck({ signed, publicKey, now = false }: ProofCheckProps) {
  return (
    <Panel title="Tự kiểm chứng">
      <p>
        Máy của quý vị có thể tự tính lại hạn trả từ dữ liệu dưới đây, bằng đúng cách tính của cơ quan, không
        cần mạng. Dữ liệu mang chữ ký của hệ thống; sửa bất kỳ điều gì cũng bị phát hiện.
      </p>
      <Button type="button" attributes={{ 'data-proof-check': now ? 'now' : '', hidden: '' }}>
        Tính lại trên máy này
      </Button>
      <div data-proof-result="" aria-live="polite" />
      <Details summary="Dữ liệu đầu vào và chữ ký">
        <label class="govuk-label" for="proof-input">
          Dữ liệu đầu vào (có thể sửa thử để xem kết quả thay đổi)
        </label>
        <textarea
          id="proof-input"
          class="govuk-textarea proof-input"
          rows={12}
          spellcheck={false}
          data-proof-input=""
          data-proof-signature={signed.signature}
          data-proof-key={publicKey}
        >
          {JSON.stringify(signed.statement, null, 1)}
        </textarea>
        <SummaryList
          rows={[
            { key: 'Chữ ký (Ed25519)', value: <code class="proof-code">{signed.signature}</code> },
            { key: 'Khóa công khai', value: <code class="proof-code">{publicKey}</code> },
            { key: 'Dấu vân tay của khóa', value: <code>{fingerprintOf(publicKey)}</code> },
          ]}
        />
      </Details>
    </Panel>
  );
}

/** The script of the check, and the worker that keeps the page for later; only on the page for citizens. */
export function ProofScripts({ worker = false }: { worker?: boolean }) {
  return (
    <>
      {worker ? <div hidden data-proof-worker={paths.proofWorker} /> : null}
      <script src={assetUrl('deadline-check.js')} defer />
    </>
  );
}
