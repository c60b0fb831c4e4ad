import { officerNames } from '#modules/identity/index.ts';
import type { Context } from '#platform/context.ts';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { paths } from '../paths.ts';
import { listVerificationRecords } from '../sql/verification-records.ts';

/** Biên bản xác minh of a dossier, the latest first. Nothing while there is none. */
export async function VerificationPanel({ context, dossierId }: { context: Context; dossierId: string }) {
  const records = await listVerificationRecords(context, dossierId);
  if (records.length === 0) return null;
  const officers = await officerNames(
    context,
    records.map(({ writtenBy }) => writtenBy),
  );
  return (
    <Panel title="Biên bản xác minh">
      {records.toReversed().map((record) => (
        <SummaryList
          rows={[
            { key: 'Thời gian', value: formatDateTime(record.verifiedAt) },
            { key: 'Địa điểm', value: record.place },
            { key: 'Thành phần', value: <PeopleList people={record.participants} /> },
            { key: 'Nội dung', value: record.content },
            record.conclusion ? { key: 'Kết luận', value: record.conclusion } : null,
            { key: 'Người lập', value: officers.get(record.writtenBy) },
            record.fileId
              ? { key: 'Tệp kèm theo', value: <a href={paths.file(dossierId, record.fileId)}>Mở tệp</a> }
              : null,
            {
              key: 'In',
              value: (
                <a href={paths.verificationRecord(dossierId, String(record.number))}>
                  Biên bản xác minh (PDF)
                </a>
              ),
            },
          ]}
        />
      ))}
    </Panel>
  );
}

function PeopleList({ people }: { people: readonly string[] }) {
  return (
    <ul class="govuk-list">
      {people.map((person) => (
        <li>{person}</li>
      ))}
    </ul>
  );
}
