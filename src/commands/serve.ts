import { once } from 'node:events';
import { type ServerType, serve } from '@hono/node-server';
import { asSystem } from '#platform/http/request-context.ts';
import { makeServer } from '#platform/http/server.ts';
import { startQueue } from '#platform/jobs/queue.ts';
import { onStopRequest } from '#platform/process/stop-requests.ts';
import { stopRendering } from '#platform/render/render-pdf.ts';
import type { Command } from './command.ts';
import { getConfig, type Installation, openInstallation } from './installation.ts';
import { listening, refuseBusyPort } from './refuse-busy-port.ts';
import { seedOnce } from './seed.ts';
import { welcome } from './welcome.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Mở hệ thống cho người dùng (serve the pages and the interface)',
  usage: 'serve',
  help: [
    'Khởi động cơ sở dữ liệu kèm theo (nếu không đặt DATABASE_URL), cập nhật bảng, nạp tỉnh mẫu lần đầu, rồi phục vụ',
    'ở http://localhost:3000. PORT đổi cổng; MOTCUA_DATA đổi thư mục dữ liệu; MOTCUA_DEMO=no không nạp tỉnh mẫu.',
    'Ctrl-C dừng mọi thứ. Starts the embedded database, migrates, loads the demo once, serves.',
  ].join('\n'),
  async run() {
    const stopping = new Promise<void>((resolve) => onStopRequest(() => resolve()));
    await refuseBusyPort(getConfig().port);
    console.log('Mở cơ sở dữ liệu … (opening the database)');
    const installation = await openInstallation(console.log);
    try {
      await seedOnce(installation, console.log);
      await serveUntil(stopping, installation);
      return 0;
    } finally {
      await stopRendering();
      await installation.close();
    }
  },
};

/** Pages, interface and jobs, until `stopping`; what was opened is closed again, also when a part fails. */
async function serveUntil(stopping: Promise<void>, installation: Installation): Promise<void> {
  const queue = await openQueue(installation);
  try {
    const server = await listen(installation);
    console.log(welcome(installation, portOf(server)));
    await stopping;
    await closeServer(server);
  } finally {
    await queue.stop();
  }
}

async function listen({ around, config }: Installation): Promise<ServerType> {
  const server = serve({ fetch: makeServer(around).fetch, port: config.port });
  await listening(server, config.port);
  return server;
}

function openQueue({ pool, around }: Installation) {
  return startQueue(pool, around.registry, (name, work) => asSystem(around, name, work), around.log);
}

function portOf(server: ServerType): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Requests in work are finished; connections that only wait are cut. */
async function closeServer(server: ServerType): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3000);
  await closed;
  clearTimeout(force);
}
