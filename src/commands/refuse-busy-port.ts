import { once } from 'node:events';
import net from 'node:net';
import { mendable } from './faults.ts';

/** Before anything is started: is the port free? @throws a mendable fault that names the port */
export async function refuseBusyPort(port: number): Promise<void> {
  const probe = net.createServer().listen(port);
  await listening(probe, port);
  probe.close();
  await once(probe, 'close');
}

/** Waits until a server listens. @throws a mendable fault in one line if the port cannot be had */
export async function listening(server: Pick<net.Server, 'once' | 'off'>, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('listening', resolve);
  server.once('error', (error: NodeJS.ErrnoException) => reject(portFault(port, error)));
  await promise;
}

function portFault(port: number, error: NodeJS.ErrnoException): Error {
  const reason =
    error.code === 'EADDRINUSE'
      ? 'đang có chương trình khác dùng (is in use)'
      : `không mở được: ${error.message}`;
  return mendable('port.busy', `Cổng ${port} ${reason}. Chọn cổng khác, ví dụ: PORT=${port + 1} npm start.`);
}
