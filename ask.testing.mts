import { openInstallation } from './src/commands/installation.ts';
import { openSessionOf } from './src/modules/identity/testing.ts';
import { asSystem } from './src/platform/http/request-context.ts';
const i = await openInstallation(() => {});
for (const u of process.argv.slice(2)) console.log(u, await asSystem(i.around, 'bench', (c) => openSessionOf(c, u)));
await i.close();
