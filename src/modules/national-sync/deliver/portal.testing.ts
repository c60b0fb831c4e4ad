import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';

/**
 * A pretence of the national portal, a process of its own, for tests only: `node portal.testing.ts <port> <file>`. It knows sessions,
 * answers with `error_code` and `message`, and keeps each record by its code and state: sent twice it is one. What it took stands in the
 * file, one JSON line a call. It does not take dossiers whose owner is called "Từ Chối", and is out of order for "Bận Rộn".
 */
const [port = '0', file = ''] = process.argv.slice(2);
const sessions = new Set<string>();
const taken = new Set<string>();

type Body = Readonly<Record<string, unknown>> & { readonly data?: readonly Record<string, string>[] };

const server = createServer(async (request, response) => {
  const body = JSON.parse(await textOf(request)) as Body;
  const call = request.url?.split('/').at(-1) ?? '';
  const [status, answer] = call === 'Login' ? [200, signIn(body)] : take(call, body);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
});
server.listen(Number(port), '127.0.0.1', () => console.log('listening'));

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function signIn({ username, password }: Body): object {
  if (username !== 'lamgiang' || password !== 'dung-thu')
    return { error_code: '401', message: 'Sai tài khoản' };
  const session = `s${sessions.size + 1}`;
  sessions.add(session);
  return { error_code: '0', session };
}

function take(call: string, body: Body): [number, object] {
  if (!sessions.has(String(body.session))) return [200, { error_code: '403', message: 'Hết phiên' }];
  const [item = {}] = body.data ?? [];
  const names = JSON.stringify(item);
  if (names.includes('Bận Rộn')) return [503, {}];
  if (names.includes('Từ Chối')) return [200, { error_code: '12', message: 'Không nhận 999085004321' }];
  const [code, state, at] = ['MaHoSo', 'TrangThaiHoSo', 'ThoiDiemXuLy'].map((name) => item[name]);
  const key = `${call} ${code} ${state ?? at}`;
  if (!taken.has(key))
    appendFileSync(file, `${JSON.stringify({ call, isUpdating: body.isUpdating, item })}\n`);
  taken.add(key);
  return [200, { error_code: '0', message: 'Thành công' }];
}
