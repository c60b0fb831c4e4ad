import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ListedPaper, missingPapers, papersFor } from './papers.ts';

const DECLARATION: ListedPaper = {
  code: '01',
  name: 'Tờ khai',
  required: true,
  channels: ['counter', 'postal'],
};
const E_FORM: ListedPaper = { code: '02', name: 'Biểu mẫu điện tử', required: true, channels: ['online'] };
const CERTIFICATE: ListedPaper = { code: '03', name: 'Giấy chứng sinh', required: true };
const WITNESS: ListedPaper = {
  code: '04',
  name: 'Văn bản của người làm chứng',
  required: false,
  insteadOf: '03',
};
const CARD: ListedPaper = { code: '05', name: 'Căn cước', required: true, shownOnly: true };
const PAPERS = [DECLARATION, E_FORM, CERTIFICATE, WITNESS, CARD];

function missing(channel: string, ...taken: string[]): string[] {
  return missingPapers(PAPERS, channel, new Set(taken)).map((paper) => paper.code);
}

test('only what the list asks for on this channel can be missing', () => {
  assert.deepEqual(missing('counter'), ['01', '03']);
  assert.deepEqual(missing('online'), ['02', '03']);
  assert.deepEqual(missing('counter', '01', '03'), []);
  assert.deepEqual(
    papersFor(PAPERS, 'online').map((paper) => paper.code),
    ['02', '03', '04', '05'],
  );
});

test('a paper that may stand for another makes up for it', () => {
  assert.deepEqual(missing('counter', '01', '04'), []);
});

test('a paper of another channel stands for nothing', () => {
  const papers = [CERTIFICATE, { ...WITNESS, channels: ['online'] }];
  assert.deepEqual(missingPapers(papers, 'counter', new Set(['04'])), [CERTIFICATE]);
});

test('a paper more never makes another one missing', () => {
  const some = fc.subarray(PAPERS.map((paper) => paper.code));
  fc.assert(
    fc.property(fc.constantFrom('counter', 'online', 'postal'), some, some, (channel, fewer, more) => {
      const before = missing(channel, ...fewer);
      const after = missing(channel, ...fewer, ...more);
      assert.ok(after.every((code) => before.includes(code) && !fewer.includes(code) && code !== '05'));
    }),
  );
});
