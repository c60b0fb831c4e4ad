import { defineForm, type FormState } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { say } from '#platform/i18n/messages.ts';
import { invalidField } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { halfwayOf } from '../authenticate.ts';
import { localPath } from '../domain/local-path.ts';
import { PASSWORD_LENGTH } from '../domain/password.ts';
import { changePasswordPath, ownAccountPath, signInPath } from '../paths.ts';
import { changePassword, changePasswordInput, passwordOwnerOf } from './change-password.ts';

export const changePasswordForm = defineForm({
  id: 'identity.changePassword',
  path: changePasswordPath,
  access: 'public',
  schema: changePasswordInput,
  render: async (context, _request, state) => {
    passwordOwnerOf(context);
    const title = 'Đổi mật khẩu';
    if (!halfwayOf(context.actor)) {
      const breadcrumb = [{ text: 'Tài khoản của tôi', href: ownAccountPath }, { text: title }];
      return view({ title, breadcrumb }, <PasswordFields state={state} backHref={ownAccountPath} />);
    }
    const lead = 'Mật khẩu hiện tại chỉ dùng được một lần. Hãy đặt mật khẩu của riêng anh/chị để tiếp tục.';
    return view({ title, lead }, <PasswordFields state={state} />, 'bare');
  },
  submit: async (context, input, request) => {
    const forced = halfwayOf(context.actor) !== undefined;
    const confirmation = await changePassword(context, input);
    if (confirmation === 'wrong') return invalidField('currentPassword', 'identity.password-wrong');
    if (confirmation === 'locked')
      return { ...seeOther(signInPath, say(context, 'identity.locked')), session: null };
    return seeOther(
      forced ? localPath(request.query.tiep) : ownAccountPath,
      'Đã đổi mật khẩu. Các phiên khác đã kết thúc.',
    );
  },
});

function PasswordFields({ state, backHref }: { state: FormState; backHref?: string }) {
  const error = (name: string) => errorFor(state.errors, name);
  return (
    <form method="post" novalidate>
      <ErrorSummary errors={state.errors} />
      <Panel>
        <TextField
          name="currentPassword"
          label="Mật khẩu hiện tại"
          type="password"
          autocomplete="current-password"
          width="half"
          error={error('currentPassword')}
        />
        <TextField
          name="newPassword"
          label="Mật khẩu mới"
          hint={`Ít nhất ${PASSWORD_LENGTH} ký tự; một câu ngắn dễ nhớ là tốt nhất`}
          type="password"
          autocomplete="new-password"
          width="half"
          error={error('newPassword')}
        />
        <TextField
          name="repeatedPassword"
          label="Nhập lại mật khẩu mới"
          type="password"
          autocomplete="new-password"
          width="half"
          error={error('repeatedPassword')}
        />
      </Panel>
      <ActionBar>
        <Button>Đổi mật khẩu</Button>
        {backHref ? (
          <Button variant="link" href={backHref}>
            Thôi
          </Button>
        ) : null}
      </ActionBar>
    </form>
  );
}
