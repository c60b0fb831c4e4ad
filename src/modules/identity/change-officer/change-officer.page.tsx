import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Panel } from '#ui/panel.tsx';
import { unitChoices, unitsInScope } from '../administered-units.ts';
import { getVisibleOfficer } from '../manage-account/administered-officer.ts';
import { OfficerFields } from '../officer-fields.tsx';
import { officerDetails } from '../officer-input.ts';
import { changeOfficerPath, officerPath, officersPath } from '../paths.ts';
import { changeOfficer } from './change-officer.ts';

export const changeOfficerForm = defineForm({
  id: 'identity.changeOfficer',
  path: changeOfficerPath(':id'),
  access: 'identity.administer',
  schema: officerDetails,
  render: async (context, { params }, state) => {
    const { officer } = await getVisibleOfficer(context, params.id ?? '');
    const units = unitChoices(await unitsInScope(context, 'identity.administer'));
    const breadcrumb = [
      { text: 'Cán bộ, công chức', href: officersPath },
      { text: officer.fullName, href: officerPath(officer.id) },
      { text: 'Sửa thông tin' },
    ];
    return view(
      { title: `Sửa thông tin: ${officer.fullName}`, breadcrumb },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel>
          <OfficerFields state={state} units={units} current={officer} />
        </Panel>
        <ActionBar>
          <Button>Lưu</Button>
          <Button variant="link" href={officerPath(officer.id)}>
            Thôi
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, input, { params }) => {
    const id = params.id ?? '';
    await changeOfficer(context, id, input);
    return seeOther(officerPath(id), 'Đã lưu thông tin cán bộ.');
  },
});
