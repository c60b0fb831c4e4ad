import { Secret } from 'otpauth';
import { getOfficer } from '#platform/authorization.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { qrSvg } from '#platform/render/qr-svg.ts';
import { ActionBar, Button, CopyCode } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, HiddenField, TextField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { totpUri } from '../domain/totp.ts';
import { enableTotpPath, ownAccountPath } from '../paths.ts';
import { selectOfficers } from '../sql/officers.ts';
import { enableTotp, enableTotpInput } from './enable-totp.ts';

/** 160 bits, as RFC 4226 recommends: 32 letters of base32. */
const SECRET_BYTES = 20;
const SECRET_SHAPE = /^[A-Z2-7]{32}$/;

export const enableTotpForm = defineForm({
  id: 'identity.enableTotp',
  path: enableTotpPath,
  access: 'signedIn',
  schema: enableTotpInput,
  render: async (context, _request, state) => {
    const [officer] = await selectOfficers(context, [getOfficer(context).officerId]);
    if (officer?.totpSecret !== null) return seeOther(ownAccountPath, 'Xác thực hai bước đang bật.');
    const sent = typed(state, 'secret');
    const secret = SECRET_SHAPE.test(sent) ? sent : new Secret({ size: SECRET_BYTES }).base32;
    const title = 'Bật xác thực hai bước';
    return view(
      {
        title,
        lead: 'Mỗi lần đăng nhập sẽ cần thêm mã 6 chữ số từ ứng dụng xác thực trên điện thoại.',
        breadcrumb: [{ text: 'Tài khoản của tôi', href: ownAccountPath }, { text: title }],
      },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <HiddenField name="secret" value={secret} />
        <Panel title="1. Quét mã bằng ứng dụng xác thực">
          <QrImage text={totpUri(secret, officer.userName)} />
          <p>
            Không quét được? Nhập khóa này vào ứng dụng: <CopyCode code={inGroups(secret)} what="khóa" />
          </p>
        </Panel>
        <Panel title="2. Nhập mã đang hiện trên điện thoại">
          <TextField
            name="code"
            label="Mã 6 chữ số"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={7}
            width="code"
            error={errorFor(state.errors, 'code')}
          />
        </Panel>
        <ActionBar>
          <Button>Bật xác thực hai bước</Button>
          <Button variant="link" href={ownAccountPath}>
            Thôi
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, input) => {
    await enableTotp(context, input);
    return seeOther(ownAccountPath, 'Đã bật xác thực hai bước.');
  },
});

function QrImage({ text }: { text: string }) {
  const data = Buffer.from(qrSvg(text)).toString('base64');
  return (
    <img src={`data:image/svg+xml;base64,${data}`} alt="Mã QR của khóa xác thực" width="200" height="200" />
  );
}

function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
