import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNonTerritorial, isOnItsWay, waitsForCompetentUnit } from './non-territorial.ts';

const province = { id: 'province', kind: 'province' } as const;
const office = { id: 'provincial-office', kind: 'department' } as const;
const centre = [province, office, { id: 'centre', kind: 'office' }] as const;
const department = [province, { id: 'justice', kind: 'department' }] as const;
const commune = [province, { id: 'lamson', kind: 'commune' }] as const;
const counter = [...commune, { id: 'lamson-counter', kind: 'office' }] as const;
const division = [...commune, { id: 'lamson-economy', kind: 'department' }] as const;
const neighbour = [province, { id: 'bendo', kind: 'commune' }] as const;

test('a commune centre is at home in its commune, the provincial centre with every agency of the province', () => {
  assert.equal(isNonTerritorial(counter, commune), false);
  assert.equal(isNonTerritorial(counter, division), false);
  assert.equal(isNonTerritorial(centre, department), false);
  assert.equal(isNonTerritorial(department, department), false);
});

test('for another commune, or across the levels, intake is outside the boundary', () => {
  assert.equal(isNonTerritorial(counter, neighbour), true);
  assert.equal(isNonTerritorial(counter, department), true);
  assert.equal(isNonTerritorial(centre, commune), true);
});

test('the clock waits for the unit that decides from 05/08/2026 on', () => {
  assert.equal(waitsForCompetentUnit(Temporal.PlainDate.from('2026-08-04')), false);
  assert.equal(waitsForCompetentUnit(Temporal.PlainDate.from('2026-08-05')), true);
});

test('on its way is what was received elsewhere, has not arrived and has not ended', () => {
  const at = Temporal.Instant.from('2026-10-20T09:00:00+07:00');
  const sent = { nonTerritorial: true, clockStartAt: null, receivedAt: at, endedAt: null };
  assert.equal(isOnItsWay(sent), true);
  assert.equal(isOnItsWay({ ...sent, clockStartAt: at }), false);
  assert.equal(isOnItsWay({ ...sent, endedAt: at }), false);
  assert.equal(isOnItsWay({ ...sent, nonTerritorial: false }), false);
});
