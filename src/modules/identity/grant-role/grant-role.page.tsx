import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, SelectField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { unitChoices, unitsInScope } from '../administered-units.ts';
import { getVisibleOfficer } from '../manage-account/administered-officer.ts';
import { grantRolePath, officerPath, officersPath } from '../paths.ts';
import { roleOptions, roleWords } from '../role-words.ts';
import { grantRole, roleInput } from './grant-role.ts';
import { grantableRoles } from './grantable-roles.ts';

export const grantRoleForm = defineForm({
  id: 'identity.grantRole',
  path: grantRolePath(':id'),
  access: 'identity.administer',
  schema: roleInput,
  render: async (context, { params }, state) => {
    const { officer } = await getVisibleOfficer(context, params.id ?? '');
    const units = await unitsInScope(context, 'identity.administer');
    const breadcrumb = [
      { text: 'Cán bộ, công chức', href: officersPath },
      { text: officer.fullName, href: officerPath(officer.id) },
      { text: 'Giao vai trò' },
    ];
    return view(
      { title: `Giao vai trò: ${officer.fullName}`, breadcrumb },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel>
          <SelectField
            name="role"
            label="Vai trò"
            empty="– Chọn vai trò –"
            options={roleOptions(grantableRoles(context))}
            value={typed(state, 'role')}
            error={errorFor(state.errors, 'role')}
          />
          <SelectField
            name="unitId"
            label="Tại đơn vị"
            hint="Vai trò có hiệu lực ở đơn vị này và các đơn vị trực thuộc"
            empty="– Chọn đơn vị –"
            options={unitChoices(units)}
            value={typed(state, 'unitId', officer.unitId)}
            error={errorFor(state.errors, 'unitId')}
          />
        </Panel>
        <ActionBar>
          <Button>Giao vai trò</Button>
          <Button variant="link" href={officerPath(officer.id)}>
            Thôi
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, input, { params }) => {
    const id = params.id ?? '';
    await grantRole(context, id, input);
    return seeOther(officerPath(id), `Đã giao vai trò ${roleWords(input.role)}.`);
  },
});
