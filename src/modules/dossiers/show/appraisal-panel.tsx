import { officerNames } from '#modules/identity/index.ts';
import type { Context } from '#platform/context.ts';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { listAppraisals } from '../sql/appraisals.ts';

/** The latest appraisal: what the officer found and proposes. Nothing before there is one. */
export async function AppraisalPanel({ context, dossierId }: { context: Context; dossierId: string }) {
  const [last] = await listAppraisals(context, dossierId);
  if (!last) return null;
  const name = (await officerNames(context, [last.officerId])).get(last.officerId);
  const proposal =
    last.proposal === 'grant' ? (
      <Tag tone="success">Đề nghị giải quyết</Tag>
    ) : (
      <Tag tone="danger">Đề nghị từ chối</Tag>
    );
  return (
    <Panel title="Kết quả thẩm định">
      <SummaryList
        rows={[
          { key: 'Đề xuất', value: proposal },
          { key: 'Nội dung', value: last.conclusion },
          { key: 'Công chức thụ lý', value: `${name ?? ''}, ${formatDateTime(last.writtenAt)}` },
        ]}
      />
    </Panel>
  );
}
