import { z } from 'zod';
import { defineForm } from '#platform/http/operation.ts';
import { type View, view } from '#platform/http/reply.ts';
import { ActionBar, Button, CopyCode } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Panel } from '#ui/panel.tsx';
import { accountActionPath, officerPath, officersPath } from '../paths.ts';
import { resetPassword } from './account-actions.ts';
import { getVisibleOfficer } from './administered-officer.ts';

export const resetPasswordForm = defineForm({
  id: 'identity.resetPassword',
  path: accountActionPath(':id', 'dat-lai-mat-khau'),
  access: 'identity.administer',
  schema: z.object({}),
  render: async (context, { params }, state) => {
    const { officer } = await getVisibleOfficer(context, params.id ?? '');
    const breadcrumb = [
      { text: 'Cán bộ, công chức', href: officersPath },
      { text: officer.fullName, href: officerPath(officer.id) },
      { text: 'Đặt lại mật khẩu' },
    ];
    return view(
      { title: `Đặt lại mật khẩu: ${officer.fullName}`, breadcrumb },
      <form method="post">
        <ErrorSummary errors={state.errors} />
        <p>
          Hệ thống cấp một mật khẩu tạm, hiện một lần. Mật khẩu cũ hết hiệu lực và các phiên đang mở kết thúc.
        </p>
        <ActionBar>
          <Button variant="danger">Đặt lại mật khẩu</Button>
          <Button variant="link" href={officerPath(officer.id)}>
            Thôi
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, _input, { params }) => {
    const id = params.id ?? '';
    const password = await resetPassword(context, id);
    const { officer } = await getVisibleOfficer(context, id);
    return temporaryPasswordView('Đã đặt lại mật khẩu', officer, password);
  },
});

/** Shows a temporary password: a page and not a notice after a redirect, since it must stand in no cookie. */
export function temporaryPasswordView(
  title: string,
  officer: { id: string; fullName: string; userName: string },
  password: string,
): View {
  return view(
    { title },
    <>
      <Panel title={officer.fullName}>
        <p>
          Tên đăng nhập: <strong>{officer.userName}</strong>
        </p>
        <p>
          Mật khẩu tạm: <CopyCode code={password} what="mật khẩu tạm" />
        </p>
        <p>Mật khẩu này chỉ hiện một lần. Hãy giao tận tay; người dùng phải đổi ở lần đăng nhập đầu tiên.</p>
      </Panel>
      <ActionBar>
        <Button href={officerPath(officer.id)} variant="secondary">
          Về trang cán bộ
        </Button>
      </ActionBar>
    </>,
  );
}
