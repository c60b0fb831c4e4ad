import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { closeUnitPath, unitPath, unitsPath } from '../paths.ts';
import { getUnit } from '../read-units.ts';
import { DecisionFields } from '../unit-fields.tsx';
import { closeUnit, closeUnitInput } from './close-unit.ts';

export const closeUnitForm = defineForm({
  id: 'organization.closeUnit',
  path: closeUnitPath(':id'),
  access: 'organization.administer',
  schema: closeUnitInput,
  render: async (context, { params }, state) => {
    const unit = await getUnit(context, params.id ?? '');
    const title = `Đóng ${unit.name}`;
    const breadcrumb = [
      { text: 'Cơ quan, đơn vị', href: unitsPath },
      { text: unit.shortName, href: unitPath(unit.id) },
      { text: 'Đóng đơn vị' },
    ];
    return view(
      { title, breadcrumb },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Notice
          tone="warning"
          text="Đơn vị đã đóng không tiếp nhận hồ sơ mới và không mở lại được. Hồ sơ và lịch sử vẫn xem được."
        />
        <Panel>
          <DecisionFields state={state} dateName="validTo" dateLabel="Ngày hoạt động cuối cùng" />
        </Panel>
        <ActionBar>
          <Button variant="danger">Đóng đơn vị</Button>
          <Button variant="link" href={unitPath(unit.id)}>
            Giữ lại
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, input, { params }) => {
    const unit = await closeUnit(context, params.id ?? '', input);
    return seeOther(unitPath(unit.id), `Đã đóng ${unit.name}.`);
  },
});
