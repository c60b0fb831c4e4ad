import { z } from 'zod';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { EmptyState, Panel } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { paths } from '../paths.ts';
import { listReplayRuns, type ReplayRun } from '../sql/replay-runs.ts';
import { runReplay } from './run-replay.ts';

const SHOWN = 30;

/** Phát lại lịch sử: what the nightly runs found, and a run right now. */
export const replayRunsPage = defineForm({
  id: 'dossiers.replay-runs.page',
  path: paths.replayRuns,
  access: 'dossiers.replay',
  schema: z.object({}),
  async render(context) {
    const runs = await listReplayRuns(context, SHOWN);
    return view(
      {
        title: 'Phát lại lịch sử',
        lead: 'Trạng thái, hạn trả, các lần tạm dừng của mọi hồ sơ được tính lại từ lịch sử mỗi đêm và so với dữ liệu đang lưu.',
      },
      <>
        <form method="post">
          <Button>Phát lại ngay</Button>
        </form>
        <Differing run={runs[0]} />
        <Panel title="Các lần phát lại">
          <DataTable
            caption="Các lần phát lại, mới nhất trước"
            captionHidden
            columns={COLUMNS}
            rows={runs}
            empty={<EmptyState title="Chưa phát lại lần nào">Lần đầu chạy vào đêm nay.</EmptyState>}
          />
        </Panel>
      </>,
    );
  },
  async submit(context) {
    const { differing, dossiers } = await runReplay(context);
    const found = differing === 0 ? 'không sai lệch' : `${formatNumber(differing)} hồ sơ sai lệch`;
    return seeOther(paths.replayRuns, `Đã phát lại ${formatNumber(dossiers)} hồ sơ: ${found}.`);
  },
});

const COLUMNS = [
  { head: 'Lúc', cell: ({ ranAt }: ReplayRun) => formatDateTime(ranAt), nowrap: true },
  { head: 'Hồ sơ', align: 'end' as const, cell: ({ dossiers }: ReplayRun) => formatNumber(dossiers) },
  { head: 'Sự kiện', align: 'end' as const, cell: ({ events }: ReplayRun) => formatNumber(events) },
  {
    head: 'Kết quả',
    cell: ({ differing, differences }: ReplayRun) =>
      differing === 0 ? (
        <Tag tone="success">Khớp</Tag>
      ) : (
        <Tag tone="danger">
          {formatNumber(differences)} sai lệch ở {formatNumber(differing)} hồ sơ
        </Tag>
      ),
  },
];

function Differing({ run }: { run: ReplayRun | undefined }) {
  if (!run || run.examples.length === 0) return null;
  return (
    <Panel title="Hồ sơ sai lệch của lần gần nhất">
      <ul class="govuk-list govuk-list--bullet">
        {run.examples.map(({ id, code, fields }) => (
          <li>
            <a class="govuk-link" href={paths.dossier(id)}>
              {code}
            </a>
            : {fields.join(', ')}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
