import { once } from 'node:events';
import net from 'node:net';
import { mendable } from './faults.ts';

/** Before anything is started: is the port free? @throws a mendable fault that names the port */
export async function refuseBusyPort(port: number): Promise<void> {
  const probe = net.createServer().listen(port);
  const outcome = await Promise.race([once(probe, 'listening'), once(probe, 'error')]);
  const error = outcome[0] as NodeJS.ErrnoException | undefined;
  if (!error) {
    probe.close();
    await once(probe, 'close');
    return;
  }
  const reason = error.code === 'EADDRINUSE' ? 'đang có chương trình khác dùng (is in use)' : `không mở được: ${error.message}`;
  throw mendable('port.busy', `Cổng ${port} ${reason}. Chọn cổng khác, ví dụ: PORT=${port + 1} npm start.`);
}
