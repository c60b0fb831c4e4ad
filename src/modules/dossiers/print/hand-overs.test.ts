import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRow } from '#platform/audit/list-events.ts';
import { handOversOf } from './hand-overs.ts';

const PLACES = { receiving: 'Một cửa', competent: 'UBND phường' };
const OFFICERS = new Map([
  ['a', 'Công chức A'],
  ['b', 'Công chức B'],
]);

function happened(type: string, actorName: string, data: EventRow['data'] = {}): EventRow {
  return {
    id: 'id',
    seq: 1,
    type: `dossier.${type}`,
    subjectKind: 'dossier',
    subjectId: 'dossier',
    occurredAt: Temporal.Instant.from('2026-10-20T02:00:00Z'),
    actorKind: 'officer',
    actorId: 'actor',
    actorName,
    unitId: null,
    data,
    byCommandLine: false,
  };
}

function takers(events: readonly EventRow[], recipient: string | null = null) {
  return handOversOf(events, PLACES, { officers: OFFICERS, recipient }).map((row) => row.receiver);
}

test('a dossier sent back goes to the officer who holds it now, not to the first one', () => {
  const events = [
    happened('received', 'Tiếp nhận'),
    happened('handed-over', 'Tiếp nhận'),
    happened('assigned', 'Lãnh đạo', { officerId: 'a' }),
    happened('assigned', 'Lãnh đạo', { officerId: 'b' }),
    happened('appraised', 'Công chức B'),
    happened('submitted', 'Công chức B'),
    happened('sent-back', 'Lãnh đạo'),
  ];
  assert.deepEqual(takers(events), ['Lãnh đạo', 'Công chức A', 'Công chức B', 'Lãnh đạo', 'Công chức B']);
});

test('the last hand-over is open until somebody acts; the result is taken by its recipient', () => {
  const signedOff = [happened('approved', 'Lãnh đạo'), happened('result-signed-off', 'Văn thư')];
  assert.deepEqual(takers(signedOff), ['Văn thư', null]);
  const returned = [...signedOff, happened('result-returned', 'Tiếp nhận')];
  assert.deepEqual(takers(returned, 'Người dân'), ['Văn thư', 'Tiếp nhận', 'Người dân']);
});
