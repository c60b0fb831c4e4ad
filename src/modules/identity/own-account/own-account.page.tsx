import { getOfficer } from '#platform/authorization.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Officer } from '../domain/officer.ts';
import {
  changePasswordPath,
  disableTotpPath,
  enableTotpPath,
  endOtherSessionsPath,
  endSessionPath,
  ownAccountPath,
} from '../paths.ts';
import { readOfficer } from '../read-officer/read-officer.ts';
import { RoleTable } from '../read-officer/role-table.tsx';
import { type Session, selectLiveSessions } from '../sql/sessions.ts';
import { browserWords } from './browser-words.ts';

export const ownAccountPage = definePage({
  id: 'identity.ownAccount',
  path: ownAccountPath,
  access: 'signedIn',
  load: async (context) => {
    const { officerId, sessionId } = getOfficer(context);
    const { officer, unitName, roles } = await readOfficer(context, officerId);
    const sessions = await selectLiveSessions(context, officerId);
    return view(
      {
        title: 'Tài khoản của tôi',
        actions: (
          <Button href={changePasswordPath} variant="secondary">
            Đổi mật khẩu
          </Button>
        ),
      },
      <>
        <Panel>
          <SummaryList rows={factsOf(officer, unitName)} />
        </Panel>
        <Panel title="Vai trò">
          <RoleTable roles={roles} />
        </Panel>
        <Panel title="Xác thực hai bước">
          <SecondFactor on={officer.totpSecret !== null} />
        </Panel>
        <Panel title="Các phiên đăng nhập">
          <SessionTable sessions={sessions} current={sessionId} />
        </Panel>
      </>,
    );
  },
});

function factsOf(officer: Officer, unitName: string) {
  return [
    { key: 'Họ và tên', value: officer.fullName },
    { key: 'Tên đăng nhập', value: officer.userName },
    { key: 'Chức vụ', value: officer.position },
    { key: 'Đơn vị', value: unitName },
    { key: 'Thư điện tử', value: officer.email },
    { key: 'Điện thoại', value: officer.phone },
  ];
}

function SecondFactor({ on }: { on: boolean }) {
  if (on) {
    return (
      <>
        <p>
          <Tag tone="success">Đang bật</Tag>
        </p>
        <Button href={disableTotpPath} variant="secondary">
          Tắt xác thực hai bước
        </Button>
      </>
    );
  }
  return (
    <>
      <p>
        <Tag tone="warning">Chưa bật</Tag> Bật để người khác không đăng nhập được khi chỉ biết mật khẩu.
      </p>
      <Button href={enableTotpPath} variant="secondary">
        Bật xác thực hai bước
      </Button>
    </>
  );
}

function SessionTable({ sessions, current }: { sessions: readonly Session[]; current: string }) {
  return (
    <>
      <DataTable
        caption="Các phiên đăng nhập đang mở"
        captionHidden
        rows={sessions}
        columns={[
          { head: 'Bắt đầu', cell: (session) => formatDateTime(session.startedAt), nowrap: true },
          { head: 'Hoạt động gần nhất', cell: (session) => formatDateTime(session.lastSeenAt), nowrap: true },
          { head: 'Địa chỉ', cell: (session) => session.clientAddress || '–', nowrap: true },
          { head: 'Trình duyệt', cell: (session) => browserWords(session.clientAgent) },
          {
            head: 'Kết thúc',
            headHidden: true,
            cell: (session) =>
              session.id === current ? <Tag tone="info">Phiên này</Tag> : <EndButton session={session} />,
          },
        ]}
      />
      {sessions.length > 1 ? (
        <form method="post" action={endOtherSessionsPath}>
          <Button variant="secondary">Kết thúc các phiên khác</Button>
        </form>
      ) : null}
    </>
  );
}

function EndButton({ session }: { session: Session }) {
  return (
    <form method="post" action={endSessionPath(session.id)}>
      <Button variant="secondary" small>
        Kết thúc phiên
        <span class="govuk-visually-hidden"> bắt đầu {formatDateTime(session.startedAt)}</span>
      </Button>
    </form>
  );
}
