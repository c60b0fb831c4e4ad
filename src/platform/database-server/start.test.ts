import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from './databases.ts';
import { findPostmaster, listServerProcesses } from './postmaster-file.ts';
import {
  makeDataFolder,
  query,
  spawnProgram,
  startHere,
  startProgram,
  untilNoServer,
} from './programs.testing.ts';

describe('the embedded database server', () => {
  /** Most tests only need some database; creating one takes most of a second. */
  let folder: ReturnType<typeof makeDataFolder>;
  before(async () => {
    folder = makeDataFolder();
    await (await startHere(folder.path)).stop();
  });
  after(() => folder[Symbol.asyncDispose]());

  it('keeps data and port from start to start, and leaves no process', async () => {
    const first = await startHere(folder.path);
    assert.equal(first.adopted, false);
    assert.deepEqual(await query(first.url, "select 1 from pg_database where datname = 'motcua'"), []);
    const url = await createDatabase(first.url, 'motcua');
    await query(url, 'create table kept as select 42 as answer');
    await first.stop();
    await first.stop();
    assert.deepEqual(listServerProcesses(folder.cluster), []);
    const second = await startHere(folder.path);
    assert.equal(second.url, first.url);
    assert.deepEqual(await query(await createDatabase(second.url, 'motcua'), 'select answer from kept'), [
      { answer: 42 },
    ]);
    await second.stop();
  });

  it('recovers after kill -9 of the server, and tells the program that lost it', async () => {
    const lost = Promise.withResolvers<string>();
    const first = await startHere(folder.path, { onLost: (error) => lost.resolve(error.code) });
    await query(first.url, 'create table recovered as select 42 as answer');
    process.kill(findPostmaster(folder.cluster)?.pid ?? 0, 'SIGKILL');
    const second = await startHere(folder.path);
    assert.equal(await lost.promise, 'server-lost');
    assert.equal(second.adopted, false);
    assert.deepEqual(await query(second.url, 'select answer from recovered'), [{ answer: 42 }]);
    await second.stop();
  });

  it('ends in order after kill -9 of the program that started it', async () => {
    const program = await startProgram(folder.path);
    program.child.kill('SIGKILL');
    await untilNoServer(folder.cluster, 3_000);
    assert.equal(existsSync(join(folder.cluster, 'postmaster.pid')), false, 'it was not shut down in order');
  });

  it('is shared by programs that run at once, and outlives the one that started it', async () => {
    const program = await startProgram(folder.path);
    const here = await startHere(folder.path);
    assert.equal(here.adopted, true);
    assert.equal(here.url, program.url);
    program.child.kill('SIGKILL');
    await once(program.child, 'exit');
    await sleep(200);
    assert.deepEqual(await query(here.url, 'select 1 as alive'), [{ alive: 1 }]);
    await here.stop();
    assert.deepEqual(listServerProcesses(folder.cluster), []);
  });

  it('is left alone by a program that found it running', async () => {
    const here = await startHere(folder.path);
    const program = await startProgram(folder.path);
    assert.equal(program.adopted, true);
    program.child.stdin?.end();
    await once(program.child, 'exit');
    assert.deepEqual(await query(here.url, 'select 1 as alive'), [{ alive: 1 }]);
    await here.stop();
  });

  it('is started once by two programs on a new folder', async () => {
    await using folder = makeDataFolder();
    const programs = await Promise.all([startProgram(folder.path), startProgram(folder.path)]);
    assert.equal(programs[0].url, programs[1].url);
    assert.deepEqual(programs.map((program) => program.adopted).sort(), [false, true]);
    for (const { child } of programs) child.kill('SIGKILL');
    await untilNoServer(folder.cluster, 3_000);
  });

  it('begins anew after kill -9 in the middle of the creation', async () => {
    await using folder = makeDataFolder();
    const database = join(folder.path, 'database');
    const program = spawnProgram(folder.path);
    const halfMade = () =>
      existsSync(database) && readdirSync(database).some((name) => /^cluster\.new/.test(name));
    while (!halfMade()) await sleep(5);
    await sleep(150);
    program.kill('SIGKILL');
    await once(program, 'exit');
    assert.equal(existsSync(folder.cluster), false, 'the creation was over before it could be interrupted');
    const here = await startHere(folder.path);
    assert.deepEqual(await query(here.url, 'select 1 as alive'), [{ alive: 1 }]);
    assert.equal(halfMade(), false);
    await here.stop();
  });

  it('is not fooled by a postmaster.pid whose number another process has', async () => {
    const file = `${process.pid}\n${folder.cluster}\n1\n5432\n\n127.0.0.1\n1 1\nready   \n`;
    writeFileSync(join(folder.cluster, 'postmaster.pid'), file);
    const here = await startHere(folder.path);
    assert.equal(here.adopted, false);
    await here.stop();
  });

  describe('that cannot start', () => {
    it('names a folder that cannot be written', async () => {
      const file = join(folder.path, 'a-file');
      writeFileSync(file, '');
      await assert.rejects(startHere(file), { code: 'unwritable-folder', message: /Không ghi được.*a-file/ });
    });

    it('names a port that is in use', async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as { port: number };
      await assert.rejects(startHere(folder.path, { port }), {
        code: 'port-busy',
        message: new RegExp(`${port}`),
      });
      other.close();
    });

    it('says what PostgreSQL does not like', async () => {
      const settings = { shared_buffers: 'plenty' };
      await assert.rejects(startHere(folder.path, { settings }), {
        code: 'start-failed',
        message: /shared_buffers/,
      });
      assert.deepEqual(listServerProcesses(folder.cluster), []);
    });
  });
});
