import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureKey, readFigureKey } from './figure-key.ts';

test('a key says what is counted and is read back, whatever the name of the field', () => {
  assert.equal(figureKey({ figure: 'dossiersLate' }), 'dossiersLate');
  const narrow = { field: 'Đất đai & môi trường? a=b', channel: 'online' };
  const key = figureKey({ figure: 'dossiersLate', narrow });
  assert.equal(key, 'dossiersLate?field=Đất đai & môi trường? a=b&channel=online');
  assert.deepEqual(readFigureKey(key), { figure: 'dossiersLate', narrow });
  const late = { field: 'Hộ tịch', cause: 'overdue.workload', unitId: 'x', scope: 'unit' } as const;
  assert.deepEqual(readFigureKey(figureKey({ figure: 'dossiersLate', narrow: late })).narrow, late);
  assert.deepEqual(readFigureKey('dossiersLate'), { figure: 'dossiersLate', narrow: {} });
});
