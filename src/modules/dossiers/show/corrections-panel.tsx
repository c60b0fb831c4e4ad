import { officerNames } from '#modules/identity/index.ts';
import type { Context } from '#platform/context.ts';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { FOUND_BY_WORDS } from '../domain/result-correction.ts';
import { paths } from '../paths.ts';
import { listResultCorrections } from '../sql/result-corrections.ts';

/** Results that were replaced, the latest first: what was wrong, and the old file beside the new. Nothing where none was. */
export async function CorrectionsPanel({ context, dossierId }: { context: Context; dossierId: string }) {
  const corrections = await listResultCorrections(context, dossierId);
  if (corrections.length === 0) return null;
  const officers = await officerNames(
    context,
    corrections.map(({ correctedBy }) => correctedBy),
  );
  return (
    <Panel title="Đính chính kết quả">
      {corrections.toReversed().map((each) => (
        <SummaryList
          rows={[
            {
              key: 'Kết quả cũ',
              value: (
                <>
                  <a href={paths.file(dossierId, each.oldFileId)}>Mở tệp</a>
                  {each.oldResultNumber ? ` (số ${each.oldResultNumber})` : ''}{' '}
                  <Tag tone="danger">Đã bị thay thế</Tag>
                </>
              ),
            },
            {
              key: 'Kết quả thay thế',
              value: (
                <>
                  <a href={paths.file(dossierId, each.newFileId)}>Mở tệp</a>
                  {each.newResultNumber ? ` (số ${each.newResultNumber})` : ''}
                </>
              ),
            },
            { key: 'Ai phát hiện', value: FOUND_BY_WORDS[each.foundBy] },
            { key: 'Sai sót', value: each.fault },
            { key: 'Lời xin lỗi', value: each.apology },
            {
              key: 'Người đính chính',
              value: `${officers.get(each.correctedBy) ?? ''}, ${formatDateTime(each.correctedAt)}`,
            },
            {
              key: 'In',
              value: (
                <a href={paths.correctionLetter(dossierId, String(each.number))}>
                  Văn bản xin lỗi và đính chính kết quả (PDF)
                </a>
              ),
            },
          ]}
        />
      ))}
    </Panel>
  );
}
