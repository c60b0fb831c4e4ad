import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readData } from '../../../commands/read-data.ts';
import { fieldCode } from './field-code.ts';

test('a field has a code of plain letters, and no two of the catalogue share one', async () => {
  assert.equal(fieldCode('Hộ tịch'), 'ho-tich');
  assert.equal(fieldCode('Dân số, Bà mẹ - Trẻ em'), 'dan-so-ba-me-tre-em');
  const { procedures } = await readData<{ procedures: { field: string }[] }>('procedures/procedures.json');
  const names = new Set(procedures.map(({ field }) => field));
  assert.equal(new Set([...names].map(fieldCode)).size, names.size);
});
