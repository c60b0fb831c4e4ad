import { appendFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';

/**
 * A small SMTP server (RFC 5321), a process of its own: `node smtp-server.testing.ts <port> <file> [milliseconds]`.
 * What it has accepted stands in the file, one JSON line a message, before the sender hears of it. It refuses
 * recipients that begin with `bad` for good, and those that begin with `busy` for now; each message takes its time.
 */
const [port = '0', file = '', pause = '0'] = process.argv.slice(2);

const server = createServer(talk);
server.listen(Number(port), '127.0.0.1', () => console.log('listening'));

function talk(socket: Socket): void {
  const session = { recipients: [] as string[], data: undefined as string | undefined };
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  socket.write('220 test ESMTP\r\n');
  socket.on('data', (text: string) => {
    rest += text;
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      hear(socket, session, line);
    }
  });
}

function hear(
  socket: Socket,
  session: { recipients: string[]; data: string | undefined },
  line: string,
): void {
  if (session.data !== undefined) {
    if (line !== '.') session.data += `${line}\n`;
    else accept(socket, session);
    return;
  }
  const say = (reply: string) => socket.write(`${reply}\r\n`);
  const command = line.toUpperCase();
  if (command.startsWith('EHLO') || command.startsWith('HELO')) say('250 test');
  else if (command.startsWith('MAIL FROM')) say('250 ok');
  else if (command.startsWith('RCPT TO')) say(answerTo(session, /<([^>]*)>/.exec(line)?.[1] ?? ''));
  else if (command === 'DATA') {
    session.data = '';
    say('354 go on');
  } else if (command === 'QUIT') {
    say('221 bye');
    socket.end();
  } else say('250 ok');
}

function answerTo(session: { recipients: string[] }, recipient: string): string {
  if (recipient.startsWith('bad')) return `550 5.1.1 <${recipient}> no such user`;
  if (recipient.startsWith('busy')) return '451 4.3.0 later';
  session.recipients.push(recipient);
  return '250 ok';
}

function accept(socket: Socket, session: { recipients: string[]; data: string | undefined }): void {
  const { recipients, data } = session;
  session.recipients = [];
  session.data = undefined;
  setTimeout(() => {
    appendFileSync(file, `${JSON.stringify({ recipients, data })}\n`);
    socket.write('250 accepted\r\n');
  }, Number(pause));
}
