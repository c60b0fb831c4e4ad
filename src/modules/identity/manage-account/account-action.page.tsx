import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { defineForm, type FormOperation } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button, type ButtonVariant } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { accountActionPath, officerPath, officersPath } from '../paths.ts';
import {
  disableOfficer,
  enableOfficer,
  endSessionsOf,
  removeSecondFactor,
  unlockOfficer,
} from './account-actions.ts';
import { getVisibleOfficer } from './administered-officer.ts';

/** One thing an administrator can do to an account, with the words of its page. */
interface AccountAction {
  readonly id: string;
  readonly slug: string;
  readonly button: string;
  readonly variant: ButtonVariant;
  readonly explanation: string;
  readonly done: string;
  run(context: Context, officerId: string): Promise<void>;
}

const ACTIONS: readonly AccountAction[] = [
  {
    id: 'identity.disableOfficer',
    slug: 'vo-hieu-hoa',
    button: 'Vô hiệu hóa tài khoản',
    variant: 'danger',
    explanation:
      'Người này không đăng nhập được nữa và các phiên đang mở kết thúc ngay. Lịch sử công việc vẫn giữ nguyên.',
    done: 'Đã vô hiệu hóa tài khoản.',
    run: disableOfficer,
  },
  {
    id: 'identity.enableOfficer',
    slug: 'mo-lai',
    button: 'Mở lại tài khoản',
    variant: 'primary',
    explanation: 'Người này đăng nhập lại được với mật khẩu cũ và các vai trò đang có.',
    done: 'Đã mở lại tài khoản.',
    run: enableOfficer,
  },
  {
    id: 'identity.unlockOfficer',
    slug: 'mo-khoa',
    button: 'Mở khóa',
    variant: 'primary',
    explanation: 'Bỏ tạm khóa do nhập sai mật khẩu nhiều lần.',
    done: 'Đã mở khóa tài khoản.',
    run: unlockOfficer,
  },
  {
    id: 'identity.endSessionsOf',
    slug: 'ket-thuc-phien',
    button: 'Kết thúc mọi phiên',
    variant: 'danger',
    explanation: 'Mọi nơi người này đang đăng nhập sẽ phải đăng nhập lại.',
    done: 'Đã kết thúc mọi phiên.',
    run: endSessionsOf,
  },
  {
    id: 'identity.removeSecondFactor',
    slug: 'go-xac-thuc',
    button: 'Gỡ xác thực hai bước',
    variant: 'danger',
    explanation: 'Dùng khi người này mất điện thoại. Hãy chắc chắn đúng là người đó đề nghị.',
    done: 'Đã gỡ xác thực hai bước.',
    run: removeSecondFactor,
  },
];

/** The page of each action: says what will happen, and does it. */
export const accountActionForms: readonly FormOperation[] = ACTIONS.map((action) =>
  defineForm({
    id: action.id,
    path: accountActionPath(':id', action.slug),
    access: 'identity.administer',
    schema: z.object({}),
    render: async (context, { params }, state) => {
      const { officer } = await getVisibleOfficer(context, params.id ?? '');
      const breadcrumb = [
        { text: 'Cán bộ, công chức', href: officersPath },
        { text: officer.fullName, href: officerPath(officer.id) },
        { text: action.button },
      ];
      return view(
        { title: `${action.button}: ${officer.fullName}`, breadcrumb },
        <form method="post">
          <ErrorSummary errors={state.errors} />
          <p>{action.explanation}</p>
          <ActionBar>
            <Button variant={action.variant}>{action.button}</Button>
            <Button variant="link" href={officerPath(officer.id)}>
              Thôi
            </Button>
          </ActionBar>
        </form>,
      );
    },
    submit: async (context, _input, { params }) => {
      const id = params.id ?? '';
      await action.run(context, id);
      return seeOther(officerPath(id), action.done);
    },
  }),
);

/** The address of the page of an action. */
export function actionHref(id: `identity.${string}`, officerId: string): string {
  const action = ACTIONS.find((one) => one.id === id);
  if (!action) throw new Error(`no account action ${id}`);
  return accountActionPath(officerId, action.slug);
}
