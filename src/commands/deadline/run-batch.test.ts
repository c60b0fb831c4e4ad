import assert from 'node:assert/strict';
import { Readable, Writable } from 'node:stream';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { runBatch } from './run-batch.ts';

const shout = (line: string) => line.toUpperCase();

async function answersTo(pieces: Iterable<string | Buffer>): Promise<string> {
  const written: Buffer[] = [];
  const output = new Writable({ write: (piece, _, done) => done(void written.push(piece)) });
  await runBatch(Readable.from([...pieces].map((piece) => Buffer.from(piece))), output, shout);
  return Buffer.concat(written).toString();
}

test('one answer for each line, in order; empty lines have none', async () => {
  assert.equal(await answersTo(['a\nb\r\n\n  \nc']), 'A\nB\nC\n');
  assert.equal(await answersTo(['\uFEFFa\n', 'b\n']), 'A\nB\n', 'with a byte order mark');
  assert.equal(await answersTo([]), '');
});

test('lines and letters may be cut anywhere', async () => {
  const bytes = Buffer.from('một cửa\nhồ sơ\n');
  const single = Array.from(bytes, (byte) => Buffer.from([byte]));
  assert.equal(await answersTo(single), 'MỘT CỬA\nHỒ SƠ\n');
});

test('a line without end is told so once, and forgotten', async () => {
  const endless = Array.from({ length: 40 }, () => 'x'.repeat(100_000));
  const answers = (await answersTo(['a\n', ...endless, '\nb\n', ...endless])).split('\n');
  assert.deepEqual([answers[0], answers[2]], ['A', 'B']);
  assert.equal(JSON.parse(answers[1] ?? '').error.code, 'deadline.line-too-long');
  assert.equal(JSON.parse(answers[3] ?? '').error.code, 'deadline.line-too-long');
  assert.equal(answers.length, 5);
});

test('reads no further than the answers are taken', async () => {
  let [read, taken] = [0, 0];
  function* pieces() {
    for (; read < 10_000; read += 1) yield Buffer.from('x\n'.repeat(500));
  }
  let release = () => {};
  const output = new Writable({
    write(_piece, _encoding, done) {
      taken += 1;
      if (taken < 5) return done();
      release = done;
    },
  });
  const stop = new Error('enough');
  const run = runBatch(Readable.from(pieces()), output, shout);
  run.catch(() => {});
  await wait(50);
  assert.equal(taken, 5);
  assert.ok(read < 200, `${read} pieces were read`);
  output.destroy(stop);
  release();
  await assert.rejects(run, stop);
});
