import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planUnits, type UnitRow } from './plan-units.ts';
import type { UnitKind } from './unit.ts';

const row = (
  line: number,
  code: string,
  parentCode: string,
  kind: UnitKind | undefined,
  name = code,
): UnitRow => ({
  line,
  code,
  name,
  parentCode,
  kind,
});

const TREE = [
  row(2, 'H54', '', 'province'),
  row(3, 'H54.7', 'H54', 'district'),
  row(4, 'H54.7.1', 'H54.7', 'commune'),
  row(5, 'H54.7.2', 'H54.7', 'commune'),
  row(6, 'H54.7.2.1', 'H54.7.2', 'office'),
];

test('in whatever order the rows stand, every unit comes after its parent', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(TREE, { minLength: TREE.length }), (rows) => {
      const { add, refused } = planUnits(rows, []);
      assert.deepEqual(refused, []);
      const at = new Map(add.map(({ code }, index) => [code, index]));
      for (const { code, parentCode } of add)
        assert.ok(parentCode === '' || (at.get(parentCode) ?? 99) < (at.get(code) ?? -1));
    }),
    { numRuns: 50 },
  );
});

test('what was taken in before changes nothing; another name is a change; another place or kind is refused', () => {
  const known = TREE.map(({ code, name, parentCode, kind }) => ({
    agencyCode: code,
    name,
    parentCode,
    kind: kind as UnitKind,
  }));
  const again = planUnits(TREE, known);
  assert.deepEqual([again.add, again.rename, again.unchanged, again.refused], [[], [], 5, []]);
  const other = planUnits(
    [
      row(2, 'H54.7.1', 'H54.7', 'commune', 'Xã Mới'),
      row(3, 'H54.7.2', 'H54', 'commune'),
      row(4, 'H54.7', 'H54', 'department'),
      row(5, 'H55', '', 'province'),
    ],
    known,
  );
  assert.deepEqual(
    other.rename.map(({ name }) => name),
    ['Xã Mới'],
  );
  assert.deepEqual(
    other.refused.map(({ line, faults }) => [line, ...faults]),
    [
      [3, 'organization.import-parent-differs'],
      [4, 'organization.import-kind-differs'],
      [5, 'organization.import-second-province'],
    ],
  );
});

test('each fault is named; whoever hangs on a refused row or on himself is refused too', () => {
  const faulty = [
    row(2, 'H54', '', 'province'),
    row(3, 'h54.1', 'H54', 'commune'),
    row(4, 'H54.1', 'H54', undefined),
    row(5, 'H54.2', 'H54', 'commune', ''),
    row(6, 'H54.3', 'H54.9', 'commune'),
    row(7, 'H54.4', 'H54.5', 'office'),
    row(8, 'H54.5', 'H54.4', 'office'),
    row(9, 'H55.1', 'H54', 'commune'),
    row(10, 'H54.6', '', 'commune'),
    row(11, 'H54.8', 'H54', 'commune'),
    row(12, 'H54.8', 'H54', 'commune'),
    row(13, 'H54.8.1', 'H54.8', 'department'),
  ];
  const { add, refused } = planUnits(faulty, []);
  assert.deepEqual(
    add.map(({ code }) => code),
    ['H54', 'H54.8'],
  );
  assert.deepEqual(
    refused.map(({ line, faults }) => [line, ...faults]),
    [
      [3, 'organization.import-code'],
      [4, 'organization.import-kind'],
      [5, 'organization.import-name'],
      [6, 'organization.import-parent-unknown'],
      [7, 'organization.import-parent-unknown'],
      [8, 'organization.import-parent-unknown'],
      [9, 'organization.import-code-elsewhere'],
      [10, 'organization.import-parent-missing'],
      [12, 'organization.import-code-twice'],
      [13, 'organization.import-parent-kind'],
    ],
  );
});
