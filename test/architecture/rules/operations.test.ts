import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registry } from '#app';
import { checkOperations, type Registered } from './operations.ts';

type Listed = Registered['operations'][number];

const page: Listed = { id: 'dossiers.register', kind: 'page', path: '/ho-so', access: 'dossiers.read' };
const rolesOf: Registered['rolesOf'] = (permission) => (permission === 'dossiers.read' ? ['leader'] : []);
const item = { label: 'dossiers.menu', href: '/ho-so?tu=1', permission: 'dossiers.read' } as const;

function faultsOf(operations: readonly Listed[], menu: Registered['menu'] = []): string[] {
  return checkOperations({ operations, menu, rolesOf });
}

describe('rule: every operation says who may use it', () => {
  it('holds', () => {
    assert.ok(registry.operations.length > 50);
    assert.deepEqual(checkOperations(registry), []);
  });

  it('finds a permission that no role holds', () => {
    assert.match(
      String(faultsOf([{ ...page, access: 'dossiers.invented' }])),
      /no role holds dossiers.invented/,
    );
  });

  it('finds a permission of another module', () => {
    assert.match(String(faultsOf([{ ...page, id: 'calendar.year' }])), /belongs to another module/);
  });

  it('finds an address that is registered twice', () => {
    assert.match(
      String(faultsOf([page, { ...page, id: 'dossiers.other' }])),
      /dossiers.other: page \/ho-so is registered twice/,
    );
  });

  it('finds a menu item that leads nowhere or is shown to those who may not', () => {
    assert.deepEqual(faultsOf([page], [item]), []);
    assert.match(String(faultsOf([page], [{ ...item, href: '/nowhere' }])), /no page/);
    assert.match(
      String(faultsOf([page], [{ ...item, permission: 'dossiers.approve' }])),
      /its page asks for dossiers.read/,
    );
  });
});
