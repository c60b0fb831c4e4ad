import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signatureLines } from './signature-lines.ts';

test('a deputy signs for the head', () => {
  assert.deepEqual(signatureLines('Phó Chủ tịch'), ['KT. Chủ tịch', 'Phó Chủ tịch']);
  assert.deepEqual(signatureLines('Phó giám đốc'), ['KT. Giám đốc', 'Phó giám đốc']);
});

test('the head signs alone, and what was typed whole is only set in lines', () => {
  assert.deepEqual(signatureLines('Chủ tịch'), ['Chủ tịch']);
  assert.deepEqual(signatureLines('KT. Chủ tịch, Phó Chủ tịch'), ['KT. Chủ tịch', 'Phó Chủ tịch']);
  assert.deepEqual(signatureLines('KT. CHỦ TỊCH PHÓ CHỦ TỊCH'), ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  assert.deepEqual(signatureLines('TM. Ủy ban nhân dân\nKT. Chủ tịch\nPhó Chủ tịch'), [
    'TM. Ủy ban nhân dân',
    'KT. Chủ tịch',
    'Phó Chủ tịch',
  ]);
});
