// A program of its own that uses the embedded server until its input ends; run by start.test.ts.
import { startDatabaseServer } from './start.ts';

const [dataFolder = ''] = process.argv.slice(2);
const server = await startDatabaseServer({ dataFolder, log: () => {}, settings: { fsync: 'off' } });
process.stdout.write(`${JSON.stringify({ url: server.url, adopted: server.adopted })}\n`);
process.stdin.resume().once('end', async () => {
  await server.stop();
  process.stdin.unref();
});
