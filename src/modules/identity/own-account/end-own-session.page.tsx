import { z } from 'zod';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { endOtherSessionsPath, endSessionPath, ownAccountPath } from '../paths.ts';
import { endOtherSessions, endOwnSession } from './end-own-session.ts';

export const endOwnSessionForm = defineForm({
  id: 'identity.endOwnSession',
  path: endSessionPath(':id'),
  access: 'signedIn',
  schema: z.object({}),
  render: async () =>
    view('Kết thúc phiên', <Question text="Trình duyệt dùng phiên này sẽ phải đăng nhập lại." />),
  submit: async (context, _input, { params }) => {
    await endOwnSession(context, params.id ?? '');
    return seeOther(ownAccountPath, 'Đã kết thúc phiên.');
  },
});

export const endOtherSessionsForm = defineForm({
  id: 'identity.endOtherSessions',
  path: endOtherSessionsPath,
  access: 'signedIn',
  schema: z.object({}),
  render: async () =>
    view('Kết thúc các phiên khác', <Question text="Mọi nơi khác đang đăng nhập sẽ phải đăng nhập lại." />),
  submit: async (context) => {
    const ended = await endOtherSessions(context);
    return seeOther(ownAccountPath, `Đã kết thúc ${ended} phiên khác.`);
  },
});

function Question({ text }: { text: string }) {
  return (
    <form method="post">
      <p>{text}</p>
      <ActionBar>
        <Button variant="danger">Kết thúc</Button>
        <Button variant="link" href={ownAccountPath}>
          Thôi
        </Button>
      </ActionBar>
    </form>
  );
}
