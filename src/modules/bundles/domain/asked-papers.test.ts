import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedPapers } from './asked-papers.ts';
import type { BundleStep } from './bundle-content.ts';

function step(code: string, more: Partial<BundleStep> = {}): BundleStep {
  return {
    code,
    name: code,
    procedureCode: '',
    timeLimit: null,
    longer: null,
    optional: false,
    after: [],
    ...more,
  };
}

const form = { code: '01', name: 'Tờ khai CT01' };

test('a paper of one name is handed in once; what a result gives is not asked for', () => {
  const after = [{ step: 'a', paper: '02', ifFails: 'cancel' as const }];
  const steps = [
    { step: step('a'), papers: [form, { code: '03', name: 'Giấy báo tử' }] },
    {
      step: step('b', { after }),
      papers: [
        { code: '07', name: 'tờ khai ct01' },
        { code: '02', name: 'Trích lục' },
      ],
    },
  ];
  const [, b] = askedPapers(steps, new Set(['a', 'b']));
  assert.deepEqual(b?.own, []);
  assert.deepEqual(
    b?.shared.map(({ from, fromCode }) => [from, fromCode]),
    [['a', '01']],
  );
  assert.deepEqual(
    b?.given.map(({ paper, from }) => [paper.code, from]),
    [['02', 'a']],
  );
  const [, alone] = askedPapers(steps, new Set(['b']));
  assert.deepEqual(
    alone?.own.map(({ code }) => code),
    ['02'],
    'without step a its result must be handed in',
  );
});

test('a paper of an optional step serves no other: the citizen may leave that step out', () => {
  const steps = [
    { step: step('a', { optional: true }), papers: [form] },
    { step: step('b'), papers: [form] },
  ];
  assert.deepEqual(askedPapers(steps, new Set(['a', 'b']))[1]?.own, [form]);
});
