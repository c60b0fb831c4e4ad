import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { say } from '#platform/i18n/messages.ts';
import { invalidField } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { disableTotpPath, ownAccountPath, signInPath } from '../paths.ts';
import { disableTotp, disableTotpInput } from './disable-totp.ts';

export const disableTotpForm = defineForm({
  id: 'identity.disableTotp',
  path: disableTotpPath,
  access: 'signedIn',
  schema: disableTotpInput,
  render: async (_context, _request, state) => {
    const title = 'Tắt xác thực hai bước';
    return view(
      { title, breadcrumb: [{ text: 'Tài khoản của tôi', href: ownAccountPath }, { text: title }] },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel>
          <TextField
            name="password"
            label="Mật khẩu hiện tại"
            type="password"
            autocomplete="current-password"
            width="half"
            error={errorFor(state.errors, 'password')}
          />
        </Panel>
        <ActionBar>
          <Button variant="danger">Tắt xác thực hai bước</Button>
          <Button variant="link" href={ownAccountPath}>
            Giữ lại
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, input) => {
    const confirmation = await disableTotp(context, input);
    if (confirmation === 'wrong') return invalidField('password', 'identity.password-wrong');
    if (confirmation === 'locked')
      return { ...seeOther(signInPath, say(context, 'identity.locked')), session: null };
    return seeOther(ownAccountPath, 'Đã tắt xác thực hai bước.');
  },
});
