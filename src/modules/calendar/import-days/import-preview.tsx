import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { KIND_WORDS, longDate } from '../day-words.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { ImportError } from '../domain/import-days.ts';
import type { ImportPreview } from './import-days.ts';

/** What the file says, line by line, and what taking it would do; nothing has been saved yet. */
export function PreviewSection(props: { context: Context; csv: string; preview: ImportPreview }) {
  const { context, csv, preview } = props;
  return (
    <section aria-label="Xem trước">
      <PreviewNotice preview={preview} />
      {preview.errors.length > 0 ? <FaultyLines context={context} csv={csv} errors={preview.errors} /> : null}
      <SoundLines preview={preview} />
    </section>
  );
}

function PreviewNotice({ preview: { added, changed, unchanged, errors } }: { preview: ImportPreview }) {
  const sums = `${added.length} ngày thêm mới, ${changed.length} ngày thay đổi, ${unchanged.length} ngày đã có.`;
  if (errors.length > 0)
    return (
      <Notice
        tone="warning"
        text={`${errors.length} dòng chưa hợp lệ. Hãy sửa rồi xem trước lại; khi còn dòng lỗi thì chưa nhập ngày nào.`}
      />
    );
  if (added.length + changed.length === 0)
    return <Notice tone="info" text={`Lịch đã có đủ các ngày này: ${sums}`} />;
  return <Notice tone="info" text={`Chưa lưu. Khi bấm Nhập: ${sums}`} />;
}

type FaultyLinesProps = { context: Context; csv: string; errors: readonly ImportError[] };

function FaultyLines({ context, csv, errors }: FaultyLinesProps) {
  const lines = csv.split(/\r\n|\n|\r/);
  return (
    <Panel title="Các dòng chưa hợp lệ">
      <DataTable
        caption="Các dòng chưa hợp lệ"
        captionHidden
        rows={errors}
        rowTone={() => 'danger'}
        columns={[
          { head: 'Nội dung', cell: ({ line }) => <code>{lines[line - 1]}</code> },
          { head: 'Cần sửa', cell: ({ line, code, params }) => say(context, code, { ...params, line }) },
        ]}
      />
    </Panel>
  );
}

interface SoundLine {
  readonly day: CalendarDay;
  readonly before?: CalendarDay;
  readonly effect: 'added' | 'changed' | 'unchanged';
}

const EFFECTS = {
  added: { tone: 'success', text: 'Thêm mới' },
  changed: { tone: 'warning', text: 'Thay đổi' },
  unchanged: { tone: 'neutral', text: 'Đã có' },
} as const;

function SoundLines({ preview }: { preview: ImportPreview }) {
  const lines: SoundLine[] = [
    ...preview.added.map((day) => ({ day, effect: 'added' as const })),
    ...preview.changed.map(({ before, after }) => ({ day: after, before, effect: 'changed' as const })),
    ...preview.unchanged.map((day) => ({ day, effect: 'unchanged' as const })),
  ];
  if (lines.length === 0) return null;
  return (
    <Panel title="Các ngày đọc được">
      <DataTable
        caption="Các ngày đọc được"
        captionHidden
        rows={lines.toSorted((a, b) => (a.day.date < b.day.date ? -1 : 1))}
        columns={SOUND_COLUMNS}
      />
    </Panel>
  );
}

const SOUND_COLUMNS: readonly Column<SoundLine>[] = [
  { head: 'Ngày', nowrap: true, cell: ({ day }) => longDate(day.date) },
  { head: 'Loại', nowrap: true, cell: ({ day }) => KIND_WORDS[day.kind].text },
  { head: 'Tên', cell: ({ day }) => day.name },
  { head: 'Căn cứ', cell: ({ day }) => day.decision },
  {
    head: 'Kết quả',
    cell: ({ effect, before }) => (
      <>
        <Tag tone={EFFECTS[effect].tone}>{EFFECTS[effect].text}</Tag>{' '}
        {before ? <span class="muted">Đang ghi: {describe(before)}</span> : null}
      </>
    ),
  },
];

function describe(day: CalendarDay): string {
  const mark = day.verified ? '' : ', chưa kiểm chứng';
  return `${KIND_WORDS[day.kind].text} – ${day.name} (${day.decision}${mark})`;
}
