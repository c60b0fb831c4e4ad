import { intake } from '#modules/dossiers/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import { historyEntries } from '#platform/audit/history-entries.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { formatDateTime, formatRelativeDue } from '#ui/format.ts';
import { Columns, Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { paths } from '../paths.ts';
import { getLinkedDossier } from '../sql/linked-dossiers.ts';
import { type LinkedView, linkedView } from './linked-view.ts';
import { StepsTable } from './steps-table.tsx';

/** One linked dossier: its steps with unit, state and clock of each, and the history of the whole. */
export const linkedPage = definePage({
  id: 'bundles.show.page',
  path: '/lien-thong/:id',
  access: 'bundles.read',
  async load(context, { params }) {
    const linked = await getLinkedDossier(context, params.id ?? '');
    const shown = await linkedView(context, linked);
    const { bundle } = shown;
    return view(
      {
        title: `${linked.code} – ${bundle.name}`,
        heading: bundle.name,
        lead: (
          <>
            <Tag tone={linked.endedAt ? 'success' : 'info'}>
              {linked.endedAt ? 'Đã xong' : 'Đang giải quyết'}
            </Tag>{' '}
            {linked.code} · {linked.ownerName}
          </>
        ),
        breadcrumb: [{ text: 'Hồ sơ liên thông', href: paths.list }, { text: linked.code }],
        actions: <Button href={paths.slip(linked.id)}>In giấy tiếp nhận</Button>,
      },
      <Columns
        main={
          <>
            <Panel title="Các bước">
              <StepsTable context={context} view={shown} withActions />
            </Panel>
            <Panel title="Quá trình">
              <Timeline
                entries={historyEntries(context, await historyOf(context, linked.id)).toReversed()}
                label="Quá trình của hồ sơ liên thông, mới nhất trước"
              />
            </Panel>
          </>
        }
        side={await facts(context, shown)}
      />,
    );
  },
});

async function facts(context: Context, { linked, bundle }: LinkedView) {
  const units = await unitNames(context, [linked.receivingUnitId]);
  const now = context.clock.now();
  const due = linked.dueAt && (
    <>
      {formatDateTime(linked.dueAt)}
      {linked.endedAt ? '' : ` (${formatRelativeDue(linked.dueAt, now)})`}
    </>
  );
  return (
    <Panel title="Hồ sơ liên thông">
      <SummaryList
        rows={[
          { key: 'Nơi tiếp nhận', value: units.get(linked.receivingUnitId) },
          { key: 'Tiếp nhận lúc', value: formatDateTime(linked.receivedAt) },
          linked.countedFrom.equals(linked.receivedAt)
            ? null
            : { key: 'Tính thời hạn từ', value: formatDateTime(linked.countedFrom) },
          { key: 'Hạn của cả nhóm', value: due ?? 'Không có hạn chung, mỗi bước có hạn riêng' },
          { key: 'Hình thức nộp', value: intake.CHANNEL_WORDS[linked.channel] },
          { key: 'Nhận kết quả', value: intake.DELIVERY_WORDS[linked.resultDelivery] },
          {
            key: 'Cấu hình',
            value: (
              <a href={`${paths.bundle(bundle.code)}?phien-ban=${bundle.number}`}>
                Phiên bản {bundle.number}
              </a>
            ),
          },
        ]}
      />
      <p class="muted">
        Kết quả của mỗi bước được trả ngay khi có. Cơ quan nào trễ hạn thì cơ quan đó xin lỗi và hẹn lại.
      </p>
    </Panel>
  );
}
