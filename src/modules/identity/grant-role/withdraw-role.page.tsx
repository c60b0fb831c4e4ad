import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { HiddenField } from '#ui/fields.tsx';
import { getVisibleOfficer, isVisible } from '../manage-account/administered-officer.ts';
import { officerPath, officersPath, withdrawRolePath } from '../paths.ts';
import { readOfficer } from '../read-officer/read-officer.ts';
import { RoleTable } from '../read-officer/role-table.tsx';
import { roleWords } from '../role-words.ts';
import { roleInput, withdrawRole } from './grant-role.ts';

export const withdrawRoleForm = defineForm({
  id: 'identity.withdrawRole',
  path: withdrawRolePath(':id'),
  access: 'identity.administer',
  schema: roleInput,
  render: async (context, { params, query }, state) => {
    const { officer, roles } = await getVisibleOfficer(context, params.id ?? '');
    const role = typed(state, 'role', query.role);
    const unitId = typed(state, 'unitId', query.unitId);
    const breadcrumb = [
      { text: 'Cán bộ, công chức', href: officersPath },
      { text: officer.fullName, href: officerPath(officer.id) },
      { text: 'Gỡ vai trò' },
    ];
    return view(
      { title: `Gỡ vai trò: ${officer.fullName}`, breadcrumb },
      <form method="post">
        <ErrorSummary errors={state.errors} />
        <HiddenField name="role" value={role} />
        <HiddenField name="unitId" value={unitId} />
        <RoleTable roles={roles.filter((held) => held.role === role && held.unitId === unitId)} />
        <ActionBar>
          <Button variant="danger">Gỡ vai trò này</Button>
          <Button variant="link" href={officerPath(officer.id)}>
            Giữ lại
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, input, { params }) => {
    const id = params.id ?? '';
    await withdrawRole(context, id, input);
    const seenStill = isVisible(context, await readOfficer(context, id)); // this role may have been the only tie
    return seeOther(seenStill ? officerPath(id) : officersPath, `Đã gỡ vai trò ${roleWords(input.role)}.`);
  },
});
