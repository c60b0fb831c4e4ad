// One process of workers for bench/obligations.ts: the real queue, asked once to look for obligations.

import { asSystem } from '../src/platform/http/request-context.ts';
import { enqueue } from '../src/platform/jobs/enqueue.ts';
import { startQueue } from '../src/platform/jobs/queue.ts';
import { openDatabase, openPool, poolStore } from '../src/platform/sql/database.ts';
import { surroundings } from '../test/app.ts';

const [ownerUrl = ''] = process.argv.slice(2);
const pool = openPool(ownerUrl, 'application', 4);
const around = surroundings(poolStore(openDatabase(pool)), '/nowhere');
await startQueue(pool, around.registry, (name, work) => asSystem(around, name, work), around.log);
await asSystem(around, 'bench', (context) => enqueue(context, 'dossiers.open-obligations', {}));
