import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ROLES } from '#platform/authorization.ts';
import { totpCodeAt } from '../testing.ts';
import { mayAdminister, mayGrant, RESERVED_ROLES } from './grantable.ts';
import { localPath } from './local-path.ts';
import { passwordFault } from './password.ts';
import { TEMPORARY_PASSWORD_BYTES, temporaryPassword } from './temporary-password.ts';
import { matchingStep, totpUri } from './totp.ts';

describe('localPath', () => {
  for (const path of ['/don-vi', '/ho-so?q=%C4%91&trang=2', '/can-bo/1/sua', '/'])
    it(`keeps ${path}`, () => assert.equal(localPath(path), path));
  for (const path of [
    undefined,
    '',
    'don-vi',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/x/..//evil.example',
    '/dang-nhap?tiep=/dang-nhap',
  ]) {
    it(`does not follow ${path}`, () => assert.equal(localPath(path), '/'));
  }
  it('never leaves the program, whatever is asked', () => {
    const parts = fc.array(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '..',
        ':',
        '@',
        '//',
        'evil.example',
        'http:',
        '\t',
        '\n',
        '%2f',
        '?',
        '#',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(parts, (all) => {
        const path = localPath(all.join(''));
        assert.equal(new URL(path, 'https://here.example').origin, 'https://here.example');
        assert.ok(path.startsWith('/') && !path.startsWith('//'));
      }),
    );
  });
});

describe('passwordFault', () => {
  it('wants ten characters, counted as people count them', () => {
    assert.equal(passwordFault('123456789', 'lan'), 'identity.password-too-short');
    assert.equal(passwordFault('ếếếếếếếếế'.normalize('NFD'), 'lan'), 'identity.password-too-short');
    assert.equal(passwordFault('mưa to quá'.normalize('NFD'), 'lan'), undefined);
    assert.equal(passwordFault('   ngắn    ', 'lan'), 'identity.password-too-short');
    assert.equal(passwordFault('x'.repeat(201), 'lan'), 'identity.password-too-long');
  });
  it('is not the user name', () =>
    assert.equal(passwordFault('Quantri.Lamson', 'quantri.lamson'), 'identity.password-is-user-name'));
});

describe('temporaryPassword', () => {
  it('has three groups of four clear characters and is a good password', () => {
    const password = temporaryPassword(
      Uint8Array.from({ length: TEMPORARY_PASSWORD_BYTES }, (_, index) => index * 21),
    );
    assert.match(password, /^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){2}$/);
    assert.equal(passwordFault(password, 'lan'), undefined);
  });
});

describe('matchingStep (RFC 6238)', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // the RFC's test secret: the digits 1 to 0, twice
  const at = Temporal.Instant.fromEpochMilliseconds(59_000);
  it('knows the code of the RFC', () => assert.equal(matchingStep(secret, '287082', at, null), 1));
  it('takes the neighbours of now and no others', () => {
    const code = totpCodeAt(secret, at);
    assert.equal(matchingStep(secret, code, at.add({ seconds: 30 }), null), 1);
    assert.equal(matchingStep(secret, code, at.subtract({ seconds: 30 }), null), 1);
    assert.equal(matchingStep(secret, code, at.add({ seconds: 61 }), null), undefined);
  });
  it('counts a code once, and none before it', () => {
    assert.equal(matchingStep(secret, '287082', at, 1), undefined);
    assert.equal(matchingStep(secret, '287082', at, 2), undefined);
    assert.equal(matchingStep(secret, '287082', at, 0), 1);
  });
  it('names the program and the user for the app', () =>
    assert.match(totpUri(secret, 'quantri.tinh'), /^otpauth:\/\/totp\/Motcua:quantri\.tinh\?.*secret=GEZD/));
});

describe('who may give which role', () => {
  const inside = new Set(['ward', 'office']);
  const everything = new Set(['province', 'ward', 'office', 'other']);
  const unitAdministrator = [{ role: 'unitAdministrator' as const, unitIds: inside }];
  const provinceAdministrator = [{ role: 'provinceAdministrator' as const, unitIds: everything }];

  it('a unit administrator: within the subtree, not the reserved roles', () => {
    for (const role of ROLES) {
      assert.equal(
        mayGrant(unitAdministrator, { role, unitId: 'office' }),
        !RESERVED_ROLES.includes(role),
        role,
      );
      assert.equal(mayGrant(unitAdministrator, { role, unitId: 'other' }), false, role);
    }
  });
  it('the province administrator: every role everywhere', () => {
    for (const role of ROLES) assert.ok(mayGrant(provinceAdministrator, { role, unitId: 'other' }), role);
  });
  it('nobody by another role', () => {
    for (const role of ROLES.filter((one) => !one.endsWith('Administrator')))
      assert.ok(!mayGrant([{ role, unitIds: everything }], { role: 'receptionist', unitId: 'ward' }), role);
  });
  it('no account that can do more than its administrator could give is ruled over', () => {
    assert.ok(
      mayAdminister(unitAdministrator, { unitId: 'ward', roles: [{ role: 'leader', unitId: 'ward' }] }),
    );
    assert.ok(
      !mayAdminister(unitAdministrator, { unitId: 'ward', roles: [{ role: 'leader', unitId: 'other' }] }),
    );
    assert.ok(
      !mayAdminister(unitAdministrator, { unitId: 'ward', roles: [{ role: 'auditor', unitId: 'ward' }] }),
    );
    assert.ok(!mayAdminister(unitAdministrator, { unitId: 'other', roles: [] }));
  });
});
