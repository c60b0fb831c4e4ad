import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createRenderer } from './renderer.ts';

/** A worker that answers with its thread's number, and dies or fails on command. */
const workerSource = `
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ id, json }) => {
    const order = JSON.parse(json);
    if (order === 'exit') process.exit(3);
    if (order === 'throw') throw new Error('out of luck');
    if (order === 'refuse') return parentPort.postMessage({ id, error: 'unknown variable' });
    parentPort.postMessage({ id, pdf: new Uint8Array([threadId]) });
  });`;
const workerFile = new URL(`data:text/javascript,${encodeURIComponent(workerSource)}`);

function makeRenderer(documentsPerWorker: number) {
  const renderer = createRenderer({ workerFile, documentsPerWorker });
  after(() => renderer.stop());
  const thread = async () => (await renderer.render('/form.typ', 'make'))[0];
  return { ...renderer, thread };
}

test('one worker serves its share of documents, then another takes over', async () => {
  const { thread } = makeRenderer(3);
  const threads = await Promise.all(Array.from({ length: 7 }, thread));
  const shares = Map.groupBy(threads, (id) => id);
  assert.deepEqual(
    [...shares.values()].map((share) => share.length),
    [3, 3, 1],
  );
});

for (const order of ['exit', 'throw']) {
  test(`when the worker dies (${order}) its documents are rejected and the next call works`, async () => {
    const { render, thread } = makeRenderer(10);
    const first = await thread();
    const results = await Promise.allSettled([render('/form.typ', order), render('/form.typ', 'make')]);
    assert.deepEqual(
      results.map((result) => result.status),
      ['rejected', 'rejected'],
    );
    const second = await thread();
    assert.ok(second !== undefined && second !== first);
  });
}

test('a template that does not compile is an error of that document only', async () => {
  const { render, thread } = makeRenderer(10);
  const first = await thread();
  await assert.rejects(render('/form.typ', 'refuse'), /Typst: unknown variable/);
  assert.equal(await thread(), first);
});

test('data that JSON cannot hold is refused before it reaches the worker', async () => {
  const { render } = makeRenderer(10);
  await assert.rejects(render('/form.typ', 10n), TypeError);
});

test('after stop, waiting documents are rejected and a later call starts again', async () => {
  const { render, stop, thread } = makeRenderer(10);
  const waiting = assert.rejects(render('/form.typ', 'make'), /could not be made/);
  await stop();
  await waiting;
  assert.ok((await thread()) !== undefined);
});
