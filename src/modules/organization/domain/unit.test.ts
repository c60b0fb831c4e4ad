import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AGENCY_CODE, compareAgencyCodes, isBelow } from './agency-code.ts';
import { canBegin, mayStandBelow } from './kind-rules.ts';
import { inTreeOrder } from './tree-order.ts';
import { isOpenOn } from './unit.ts';

const date = Temporal.PlainDate.from;

describe('agency code (QĐ 20/2020/QĐ-TTg)', () => {
  for (const code of ['H99', 'H99.7.1', 'G12.99.ABC', 'A00', 'H01.2.3.4.5.6.7.8.9'])
    it(`${code} is one`, () => assert.match(code, AGENCY_CODE));
  for (const code of [
    '',
    'h99',
    'H9',
    'Z99',
    'H99.',
    'H99..1',
    'H99.1234',
    'H99,1',
    'H99 .1',
    'HH9',
    'H99.Đ',
    'H01.2.3.4.5.6.7.8.9.1',
  ])
    it(`“${code}” is none`, () => assert.doesNotMatch(code, AGENCY_CODE));

  it('stands below a code only with a dot between', () => {
    assert.ok(isBelow('H99.7.1', 'H99'));
    assert.ok(!isBelow('H99', 'H99'));
    assert.ok(!isBelow('H991', 'H99'));
    assert.ok(!isBelow('H98.1', 'H99'));
  });

  it('is ordered group by group, numbers by value', () => {
    const codes = ['H99.10', 'H99.9', 'H99', 'H99.10.2', 'H99.10.10'];
    assert.deepEqual(codes.toSorted(compareAgencyCodes), ['H99', 'H99.9', 'H99.10', 'H99.10.2', 'H99.10.10']);
  });
});

describe('isOpenOn', () => {
  const unit = { validFrom: date('1997-01-01'), validTo: date('2025-06-30') };
  it('counts the first and the last day', () => {
    assert.ok(isOpenOn(unit, date('1997-01-01')));
    assert.ok(isOpenOn(unit, date('2025-06-30')));
  });
  it('does not count the day before and the day after', () => {
    assert.ok(!isOpenOn(unit, date('1996-12-31')));
    assert.ok(!isOpenOn(unit, date('2025-07-01')));
  });
  it('has no end where none is known', () =>
    assert.ok(isOpenOn({ ...unit, validTo: null }, date('2999-01-01'))));
});

describe('kinds of unit', () => {
  it('a district can begin on the last day of districts and not after', () => {
    assert.ok(canBegin('district', date('2025-06-30')));
    assert.ok(!canBegin('district', date('2025-07-01')));
    assert.ok(!canBegin('province', date('2026-01-01')));
  });
  it('stand where the law has them', () => {
    assert.ok(mayStandBelow('commune', 'province'));
    assert.ok(mayStandBelow('office', 'commune'));
    assert.ok(!mayStandBelow('commune', 'department'));
    assert.ok(!mayStandBelow('department', 'commune'));
    assert.ok(!mayStandBelow('office', 'office'));
  });
});

describe('inTreeOrder', () => {
  const unit = (id: string, parentId: string | null) => ({ id, parentId, agencyCode: id });
  it('puts every unit after the one above it, neighbours by code', () => {
    const units = [unit('H99.10', 'H99'), unit('H99.9.1', 'H99.9'), unit('H99', null), unit('H99.9', 'H99')];
    assert.deepEqual(
      inTreeOrder(units).map(({ id }) => id),
      ['H99', 'H99.9', 'H99.9.1', 'H99.10'],
    );
  });
  it('takes a unit whose parent is not among them as a root', () => {
    const units = [unit('H99.9.1', 'H99.9'), unit('H99.7', 'H99')];
    assert.deepEqual(
      inTreeOrder(units).map(({ id }) => id),
      ['H99.7', 'H99.9.1'],
    );
  });
});
