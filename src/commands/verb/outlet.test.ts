import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { test } from 'node:test';
import { askHidden } from './outlet.ts';

/** What is typed at the question, and all that stands on the screen then. */
async function asked(typed: string) {
  const input = new PassThrough();
  let screen = '';
  const shown = new Writable({
    write(piece, _encoding, done) {
      screen += piece;
      done();
    },
  });
  const answer = askHidden('Mật khẩu: ', input, shown);
  input.write(typed);
  return { answer: await answer.catch((error: Error & { code?: string }) => error), screen };
}

test('a password is not shown; Ctrl-C at the question ends the command with one line, not with a stack', async () => {
  assert.deepEqual(await asked('bí mật 7\r'), { answer: 'bí mật 7', screen: 'Mật khẩu: \n' });
  for (const key of ['\x03', '\x04']) {
    const { answer } = await asked(key);
    assert.ok(answer instanceof Error);
    assert.deepEqual([answer.code, answer.message], ['command.stopped', 'Đã dừng (stopped).']);
  }
});
