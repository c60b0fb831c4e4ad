import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { subjectPanels } from '#platform/subject-panels.ts';
import { ActionBar, Button, CopyCode } from '#ui/button.tsx';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { paths } from '../paths.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { VERB_WORDS } from '../transition/verb-words.ts';
import { expectedDueAt } from './times.ts';

/** What to tell the citizen now, the slip to print, and the two things a receptionist does next. */
export const receivedPage = definePage({
  id: 'dossiers.received.page',
  path: '/ho-so/:id/da-tiep-nhan',
  access: 'dossiers.receive',
  async load(context, request) {
    const dossier = await getDossier(context, request.params.id ?? '');
    const { id } = dossier;
    const expected = await expectedDueAt(context, dossier);
    const undated = expected
      ? `Dự kiến ${formatDateTime(expected)}, tính từ khi cơ quan giải quyết nhận được hồ sơ`
      : 'Theo thông báo của cơ quan giải quyết';
    return view(
      { title: `Đã tiếp nhận ${dossier.code}`, heading: 'Đã tiếp nhận hồ sơ' },
      <Panel>
        <p class="received-code">
          <CopyCode code={dossier.code} what="mã hồ sơ" />
        </p>
        <SummaryList
          rows={[
            { key: 'Thủ tục', value: dossier.procedureName },
            { key: 'Chủ hồ sơ', value: dossier.ownerName },
            { key: 'Hẹn trả kết quả', value: dossier.dueAt ? formatDateTime(dossier.dueAt) : undated },
            dossier.handOverDueAt
              ? { key: 'Chuyển giải quyết trước', value: formatDateTime(dossier.handOverDueAt) }
              : null,
            {
              key: 'Phí, lệ phí',
              value: dossier.feeVnd > 0 ? `${formatNumber(dossier.feeVnd)} đồng` : 'Không thu',
            },
          ]}
        />
        <ActionBar>
          <Button href={paths.receiptSlip(id)} attributes={{ autofocus: '' }}>
            In giấy tiếp nhận và hẹn trả
          </Button>
          {await subjectPanels(context, 'dossier', id, 'actions')}
          <Button variant="secondary" href={paths.verb(id, VERB_WORDS.handOver.path)}>
            Chuyển giải quyết
          </Button>
          <Button variant="secondary" href={paths.receive}>
            Tiếp nhận hồ sơ tiếp theo
          </Button>
          <Button variant="link" href={paths.dossier(id)}>
            Mở hồ sơ
          </Button>
        </ActionBar>
      </Panel>,
    );
  },
});
