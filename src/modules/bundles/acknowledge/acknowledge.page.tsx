import { z } from 'zod';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { paths } from '../paths.ts';
import { getStepView } from '../show/get-step-view.ts';
import { acknowledgePassed } from './acknowledge-step.ts';

/** The unit of a step confirms that it has the passed result. */
export const acknowledgePage = defineForm({
  id: 'bundles.acknowledge.page',
  path: '/lien-thong/:id/:step/xac-nhan',
  access: 'bundles.acknowledge',
  schema: z.object({}),
  async render(context, { params }, state) {
    const { linked, row } = await getStepView(context, params);
    return view(
      {
        title: `Xác nhận đã nhận: ${row.configured.name}`,
        heading: 'Xác nhận đã nhận kết quả liên thông',
        breadcrumb: [
          { text: 'Hồ sơ liên thông', href: paths.list },
          { text: linked.code, href: paths.linked(linked.id) },
          { text: 'Xác nhận' },
        ],
      },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel>
          <SummaryList
            rows={[
              { key: 'Bước', value: row.configured.name },
              { key: 'Cơ quan giải quyết', value: row.unitName },
              { key: 'Hồ sơ', value: row.dossier?.code },
              { key: 'Kết quả đã nhận', value: `${row.given.length} kết quả của bước trước` },
              {
                key: 'Hạn xác nhận',
                value: row.step.acknowledgeDueAt ? formatDateTime(row.step.acknowledgeDueAt) : undefined,
              },
            ]}
          />
        </Panel>
        <ActionBar>
          <Button>Xác nhận đã nhận</Button>
          <Button variant="link" href={paths.linked(linked.id)}>
            Quay lại
          </Button>
        </ActionBar>
      </form>,
    );
  },
  async submit(context, _input, { params }) {
    const { linked, row } = await getStepView(context, params);
    await acknowledgePassed(context, linked.id, row.step.code);
    return seeOther(paths.linked(linked.id), 'Đã xác nhận đã nhận kết quả liên thông.');
  },
});
