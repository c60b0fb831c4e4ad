import { EmptyState, Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { partState } from '../domain/completeness.ts';
import type { ChannelTerms, Paper } from '../domain/procedure-content.ts';
import type { ProcedureVersion } from '../domain/version.ts';
import { PartMark } from '../part-mark.tsx';
import { feeText, timeLimitText } from '../terms-text.ts';
import { CHANNEL_WORDS, listed, PAPER_FORM_WORDS, PART_WORDS } from '../words.ts';

/** Cách thức thực hiện, thời hạn giải quyết, phí và lệ phí: a row for each channel, since they differ. */
export function ChannelsPanel({ version }: { version: ProcedureVersion }) {
  const columns: Column<ChannelTerms>[] = [
    { head: 'Hình thức nộp', cell: ({ channel }) => CHANNEL_WORDS[channel] },
    {
      head: 'Thời hạn giải quyết',
      cell: ({ timeLimit }) => (
        <Noted
          text={timeLimitText(timeLimit)}
          note={timeLimit.kind === 'unknown' ? undefined : timeLimit.note}
        />
      ),
    },
    { head: 'Phí, lệ phí', cell: ({ fee }) => <Noted text={feeText(fee)} note={noteOfFee(fee)} /> },
    { head: 'Ghi chú', cell: ({ note }) => note ?? '' },
  ];
  return (
    <Panel title="Cách thức thực hiện, thời hạn, phí và lệ phí">
      <Marks version={version} />
      <DataTable
        caption="Thời hạn và phí theo hình thức nộp"
        captionHidden
        columns={columns}
        rows={version.content.channels}
      />
    </Panel>
  );
}

/** Which of the three parts nobody confirmed, or nobody stated; nothing where all is well. */
function Marks({ version }: { version: ProcedureVersion }) {
  const doubtful = (['channels', 'timeLimit', 'fee'] as const).filter(
    (part) => partState(version, part) !== 'confirmed',
  );
  return doubtful.map((part) => (
    <p>
      {PART_WORDS[part]} <PartMark version={version} part={part} />
    </p>
  ));
}

function noteOfFee(fee: ChannelTerms['fee']): string | undefined {
  return feeText(fee) === fee.note ? undefined : fee.note;
}

function Noted({ text, note }: { text: string; note: string | undefined }) {
  return (
    <>
      {text}
      {note ? (
        <>
          <br />
          <span class="muted">{note}</span>
        </>
      ) : null}
    </>
  );
}

const PAPER_COLUMNS: readonly Column<Paper>[] = [
  { head: 'Mã', cell: ({ code }) => code, nowrap: true },
  {
    head: 'Tên giấy tờ',
    cell: (paper) => <Noted text={paper.name} note={conditionsOf(paper)} />,
  },
  { head: 'Dạng, số lượng', cell: countText, nowrap: true },
  { head: 'Bắt buộc', cell: ({ required }) => (required ? 'Có' : 'Tùy trường hợp'), nowrap: true },
];

/** Thành phần, số lượng hồ sơ. */
export function PapersPanel({ version }: { version: ProcedureVersion }) {
  const { papers, sets } = version.content;
  return (
    <Panel title="Thành phần hồ sơ" extra={<PartMark version={version} part="papers" />}>
      <p>Số lượng: {sets} bộ.</p>
      <DataTable
        caption="Giấy tờ của hồ sơ"
        captionHidden
        columns={PAPER_COLUMNS}
        rows={papers}
        empty={<EmptyState title="Chưa có dữ liệu về thành phần hồ sơ" />}
      />
    </Panel>
  );
}

/** '1 bản chính, 2 bản sao'; a paper without counts, being a file, by its form alone. */
function countText({ form, originals, copies }: Paper): string {
  const copy = form === 'certifiedCopy' ? 'bản sao chứng thực' : 'bản sao';
  const counts = [originals > 0 ? `${originals} bản chính` : '', copies > 0 ? `${copies} ${copy}` : ''];
  return counts.filter(Boolean).join(', ') || PAPER_FORM_WORDS[form];
}

function conditionsOf(paper: Paper): string | undefined {
  const parts = [
    paper.when,
    paper.insteadOf ? `Thay cho giấy tờ mã ${paper.insteadOf}` : undefined,
    paper.shownOnly ? 'Chỉ xuất trình' : undefined,
    paper.formName ? `Theo mẫu: ${paper.formName}` : undefined,
    paper.channels ? `Khi nộp: ${listed(CHANNEL_WORDS, paper.channels).toLowerCase()}` : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('. ');
}
