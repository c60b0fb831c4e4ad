import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { countedUnitIds, presentUnitOf } from './counted-units.ts';
import { mergeUnits } from './merge-units/merge-units.ts';
import { makeUnit, unitOfCode } from './testing.ts';

test('a merger: as then each commune has its own, as now the new one has it all', () =>
  withApp(async (app) => {
    const context = app.context();
    const old = [
      await makeUnit(context, { agencyCode: 'H99.91', parent: 'H99', kind: 'commune' }),
      await makeUnit(context, { agencyCode: 'H99.92', parent: 'H99', kind: 'commune' }),
    ];
    const office = await makeUnit(context, { agencyCode: 'H99.93', parent: 'H99', kind: 'commune' });
    const province = await unitOfCode(context, 'H99');
    const merged = await mergeUnits(context, {
      agencyCode: 'H99.94',
      kind: 'commune',
      parentId: province.id,
      name: 'Xã mới',
      shortName: 'Xã mới',
      address: '',
      phone: '',
      predecessorIds: old.map(({ id }) => id),
      effectiveOn: Temporal.PlainDate.from('2026-07-01'),
      decision: '10/NQ-HĐND',
    });
    const counted = async (unitId: string, organization: 'asThen' | 'asNow') =>
      (await countedUnitIds(context, { unitId, scope: 'subtree', organization })).toSorted();
    const ids = old.map(({ id }) => id);
    assert.deepEqual(await counted(merged.id, 'asThen'), [merged.id]);
    assert.deepEqual(await counted(merged.id, 'asNow'), [merged.id, ...ids].toSorted());
    assert.deepEqual(await counted(old[0]?.id ?? '', 'asThen'), [ids[0]]);
    assert.deepEqual(await counted(old[0]?.id ?? '', 'asNow'), []);
    assert.deepEqual(await counted(office.id, 'asNow'), [office.id]);
    assert.deepEqual(await counted(province.id, 'asNow'), await counted(province.id, 'asThen'));
    const presentOf = await presentUnitOf(context, 'asNow');
    assert.deepEqual([...ids, office.id].map(presentOf), [merged.id, merged.id, office.id]);
  }));
