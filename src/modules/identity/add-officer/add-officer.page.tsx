import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, SelectField, TextField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { unitChoices, unitsInScope } from '../administered-units.ts';
import { grantableRoles } from '../grant-role/grantable-roles.ts';
import { temporaryPasswordView } from '../manage-account/reset-password.page.tsx';
import { OfficerFields } from '../officer-fields.tsx';
import { addOfficerPath, officersPath } from '../paths.ts';
import { roleOptions } from '../role-words.ts';
import { addOfficer, addOfficerInput } from './add-officer.ts';

/** Sent twice, the second finds the user name taken: the account is made once, and its password shown once. */
export const addOfficerForm = defineForm({
  id: 'identity.addOfficer',
  path: addOfficerPath,
  access: 'identity.administer',
  schema: addOfficerInput,
  render: async (context, _request, state) => {
    const units = unitChoices(await unitsInScope(context, 'identity.administer'));
    const title = 'Thêm tài khoản';
    return view(
      { title, breadcrumb: [{ text: 'Cán bộ, công chức', href: officersPath }, { text: title }] },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel>
          <TextField
            name="userName"
            label="Tên đăng nhập"
            hint="Chữ thường không dấu, chữ số, dấu chấm, gạch nối; ví dụ hang.doan"
            autocomplete="off"
            width="half"
            maxlength={40}
            value={typed(state, 'userName')}
            error={errorFor(state.errors, 'userName')}
            attributes={{ autocapitalize: 'none', spellcheck: 'false' }}
          />
          <OfficerFields state={state} units={units} />
          <SelectField
            name="role"
            label="Vai trò tại đơn vị này"
            hint="Có thể giao thêm vai trò, ở đơn vị khác, sau khi tạo tài khoản"
            empty="– Chưa giao –"
            options={roleOptions(grantableRoles(context))}
            value={typed(state, 'role')}
            error={errorFor(state.errors, 'role')}
            optional
          />
        </Panel>
        <ActionBar>
          <Button>Tạo tài khoản</Button>
          <Button variant="link" href={officersPath}>
            Thôi
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, input) => {
    const { id, temporaryPassword } = await addOfficer(context, input);
    return temporaryPasswordView('Đã tạo tài khoản', { id, ...input }, temporaryPassword);
  },
});
