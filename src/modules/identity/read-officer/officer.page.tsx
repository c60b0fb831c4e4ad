import { historyEntries } from '#platform/audit/history-entries.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { HiddenField } from '#ui/fields.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { isLocked, type Officer } from '../domain/officer.ts';
import { AccountState } from '../find-officers/find-officers.page.tsx';
import { actionHref } from '../manage-account/account-action.page.tsx';
import { canAdminister, canGrant, getVisibleOfficer } from '../manage-account/administered-officer.ts';
import {
  accountActionPath,
  changeOfficerPath,
  grantRolePath,
  officerPath,
  officersPath,
  withdrawRolePath,
} from '../paths.ts';
import { selectLiveSessions } from '../sql/sessions.ts';
import type { NamedRole, OfficerWithRoles } from './read-officer.ts';
import { RoleTable } from './role-table.tsx';

export const officerPage = definePage({
  id: 'identity.officer',
  path: officerPath(':id'),
  access: 'identity.administer',
  load: async (context, { params }) => {
    const found = await getVisibleOfficer(context, params.id ?? '');
    const { officer, roles } = found;
    const sessions = await selectLiveSessions(context, officer.id);
    const mayRule = canAdminister(context, { unitId: officer.unitId, roles });
    return view(
      {
        title: officer.fullName,
        breadcrumb: [{ text: 'Cán bộ, công chức', href: officersPath }, { text: officer.fullName }],
        actions: mayRule ? (
          <Button href={changeOfficerPath(officer.id)} variant="secondary">
            Sửa thông tin
          </Button>
        ) : null,
      },
      <>
        <Panel>
          <SummaryList rows={factsOf(found, sessions.length, context.clock.now())} />
          {mayRule ? <AccountActions context={context} officer={officer} /> : null}
        </Panel>
        <Panel title="Vai trò" extra={<a href={grantRolePath(officer.id)}>Giao vai trò</a>}>
          <RoleTable
            roles={roles}
            action={(role) => <WithdrawButton context={context} officer={officer} role={role} />}
          />
        </Panel>
        <Panel title="Lịch sử tài khoản">
          <Timeline
            label="Lịch sử tài khoản"
            entries={historyEntries(context, await historyOf(context, officer.id)).toReversed()}
          />
        </Panel>
      </>,
    );
  },
});

function factsOf({ officer, unitName }: OfficerWithRoles, sessions: number, now: Temporal.Instant) {
  return [
    { key: 'Tên đăng nhập', value: officer.userName },
    { key: 'Chức vụ', value: officer.position },
    { key: 'Đơn vị', value: unitName },
    { key: 'Thư điện tử', value: officer.email },
    { key: 'Điện thoại', value: officer.phone },
    {
      key: 'Trạng thái',
      value: (
        <>
          <AccountState officer={officer} now={now} />
          {officer.lockedUntil && isLocked(officer, now) ? ` đến ${formatDateTime(officer.lockedUntil)}` : ''}
        </>
      ),
    },
    { key: 'Xác thực hai bước', value: officer.totpSecret === null ? 'Chưa bật' : 'Đang bật' },
    { key: 'Phiên đang mở', value: String(sessions) },
  ];
}

function AccountActions({ context, officer }: { context: Context; officer: Officer }) {
  const isOwn = context.actor.kind === 'officer' && context.actor.officerId === officer.id;
  if (isOwn) return <p>Đây là tài khoản của anh/chị; đổi mật khẩu và xem phiên ở mục Tài khoản của tôi.</p>;
  const link = (href: string, text: string) => (
    <Button href={href} variant="secondary" small>
      {text}
    </Button>
  );
  return (
    <p>
      {link(accountActionPath(officer.id, 'dat-lai-mat-khau'), 'Đặt lại mật khẩu')}{' '}
      {isLocked(officer, context.clock.now())
        ? link(actionHref('identity.unlockOfficer', officer.id), 'Mở khóa')
        : null}{' '}
      {link(actionHref('identity.endSessionsOf', officer.id), 'Kết thúc mọi phiên')}{' '}
      {officer.totpSecret === null
        ? null
        : link(actionHref('identity.removeSecondFactor', officer.id), 'Gỡ xác thực hai bước')}{' '}
      {officer.disabledAt === null
        ? link(actionHref('identity.disableOfficer', officer.id), 'Vô hiệu hóa')
        : link(actionHref('identity.enableOfficer', officer.id), 'Mở lại tài khoản')}
    </p>
  );
}

type WithdrawProps = { context: Context; officer: Officer; role: NamedRole };

/** Leads to the page that asks; nothing where the actor may not take this role. */
function WithdrawButton({ context, officer, role }: WithdrawProps) {
  if (!canGrant(context, role)) return null;
  return (
    <form method="get" action={withdrawRolePath(officer.id)}>
      <HiddenField name="role" value={role.role} />
      <HiddenField name="unitId" value={role.unitId} />
      <Button variant="secondary" small>
        Gỡ<span class="govuk-visually-hidden"> vai trò tại {role.unitName}</span>
      </Button>
    </form>
  );
}
