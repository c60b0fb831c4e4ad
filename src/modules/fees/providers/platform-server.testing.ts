import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isSigned, signFields } from './signature.ts';

/**
 * A payment platform in a process of its own: `node platform-server.testing.ts <secret>`; prints its port. It speaks what
 * docs/operations/payments.md describes. `POST /test/paid` with `{orderId, amountVnd}` is the citizen at its page; `/test/refunds`
 * tells what was given back.
 */
const [secret = ''] = process.argv.slice(2);
const paid = new Map<string, number>();
const refunds = new Map<string, number>();

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  answer(request, url).then(
    ({ status, body }) => send(response, status, body),
    () => send(response, 500, {}),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address ? address.port : 0);
});

type Fields = Record<string, string | number>;

async function answer(request: IncomingMessage, url: URL): Promise<{ status: number; body: Fields }> {
  const { signature = '', ...fields } =
    request.method === 'GET' ? Object.fromEntries(url.searchParams) : await read(request);
  if (url.pathname === '/test/paid') {
    paid.set(String(fields.orderId), Number(fields.amountVnd));
    return { status: 200, body: {} };
  }
  if (url.pathname === '/test/refunds') return { status: 200, body: Object.fromEntries(refunds) };
  if (!isSigned(fields, String(signature), secret)) return { status: 403, body: {} };
  if (url.pathname === '/pay') return { status: 200, body: { page: 'pay here' } };
  if (url.pathname === '/refunds') return refund(fields);
  return { status: 200, body: statusOf(String(fields.orderId)) };
}

function statusOf(orderId: string): Fields {
  const amountVnd = paid.get(orderId);
  if (amountVnd === undefined) return signed({ orderId, outcome: 'waiting' });
  return signed({
    eventId: `event-${orderId}`,
    orderId,
    outcome: 'paid',
    amountVnd,
    providerReference: `PG-${orderId.slice(-6)}`,
  });
}

/** The same refund twice gives back once; more than was paid is refused. */
function refund({ refundId, orderId, amountVnd }: Fields): { status: number; body: Fields } {
  if (paid.get(String(orderId)) !== amountVnd) return { status: 409, body: {} };
  refunds.set(String(refundId), Number(amountVnd));
  const providerReference = `RF-${String(refundId).slice(-6)}`;
  return { status: 200, body: signed({ refundId: refundId ?? '', providerReference }) };
}

function signed(fields: Fields): Fields {
  return { ...fields, signature: signFields(fields, secret) };
}

async function read(request: IncomingMessage): Promise<Fields> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

function send(response: ServerResponse, status: number, body: Fields): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
