import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Panel } from '#ui/panel.tsx';
import { changeUnitPath, unitPath, unitsPath } from '../paths.ts';
import { getUnit } from '../read-units.ts';
import { DetailFields } from '../unit-fields.tsx';
import { unitDetails } from '../unit-input.ts';
import { changeUnit } from './change-unit.ts';

export const changeUnitForm = defineForm({
  id: 'organization.changeUnit',
  path: changeUnitPath(':id'),
  access: 'organization.administer',
  schema: unitDetails,
  render: async (context, { params }, state) => {
    const unit = await getUnit(context, params.id ?? '');
    const title = `Sửa thông tin ${unit.name}`;
    const breadcrumb = [
      { text: 'Cơ quan, đơn vị', href: unitsPath },
      { text: unit.shortName, href: unitPath(unit.id) },
      { text: 'Sửa thông tin' },
    ];
    return view(
      { title, breadcrumb, lead: 'Mã định danh, loại và vị trí trong cây tổ chức không sửa ở đây.' },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel>
          <DetailFields state={state} current={unit} />
        </Panel>
        <ActionBar>
          <Button>Lưu</Button>
          <Button variant="link" href={unitPath(unit.id)}>
            Thôi
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, input, { params }) => {
    const unit = await changeUnit(context, params.id ?? '', input);
    return seeOther(unitPath(unit.id), 'Đã lưu thông tin đơn vị.');
  },
});
