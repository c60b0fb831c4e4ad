import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Grant, isAllowed, type OfficerActor, type Role, scopeOf } from './authorization.ts';
import { type Module, makeRegistry } from './registry.ts';

const held: Grant = {
  role: 'provinceLeader',
  unitId: 'province',
  permissions: new Set(['reports.read', 'reports.close']),
  atUnitOnly: new Set(['reports.close']),
  unitIds: new Set(['province', 'commune']),
};

function officer(...grants: Grant[]): OfficerActor {
  const who = { officerId: 'one', sessionId: 'one', name: 'Người Thử', unitId: 'province', unitName: 'Tỉnh' };
  return { kind: 'officer', ...who, grants };
}

test('a permission reaches every unit below, unless it counts at the unit itself', () => {
  const actor = officer(held);
  assert.deepEqual(scopeOf(actor, 'reports.read'), { kind: 'units', unitIds: ['province', 'commune'] });
  assert.deepEqual(scopeOf(actor, 'reports.close'), { kind: 'units', unitIds: ['province'] });
  assert.ok(isAllowed(actor, 'reports.close') && isAllowed(actor, 'reports.close', 'province'));
  assert.ok(!isAllowed(actor, 'reports.close', 'commune'));
});

test('another role of the same officer is not narrowed by it', () => {
  const leader: Grant = { ...held, role: 'leader', unitId: 'commune', atUnitOnly: new Set() };
  const actor = officer(held, { ...leader, unitIds: new Set(['commune']) });
  assert.ok(isAllowed(actor, 'reports.close', 'commune'));
});

test('the registry keeps what is narrowed by role, and refuses to narrow what a role does not hold', () => {
  const narrowedFor = (role: Role) => {
    const rights: Pick<Module, 'permissions' | 'atUnitOnly'> = {
      permissions: { 'reports.close': ['leader'] },
      atUnitOnly: { 'reports.close': [role] },
    };
    return makeRegistry([{ name: 'reports', operations: [], messages: {}, ...rights }], {});
  };
  assert.deepEqual([...narrowedFor('leader').atUnitOnly('leader')], ['reports.close']);
  assert.deepEqual([...narrowedFor('leader').atUnitOnly('auditor')], []);
  assert.throws(() => narrowedFor('auditor'), /reports\.close is narrowed for auditor/);
});
