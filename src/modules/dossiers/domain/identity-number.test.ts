import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanIdentityNumber, identityFault } from './identity-number.ts';

test('a personal number has twelve digits, not one more or fewer', () => {
  const digits = (length: fc.IntegerConstraints) =>
    fc
      .integer(length)
      .chain((count) =>
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count }),
      );
  fc.assert(
    fc.property(digits({ min: 1, max: 20 }), (number) => {
      const expected = number.length === 12 ? undefined : 'dossiers.identity-citizenid';
      assert.equal(identityFault('citizenId', number), expected);
    }),
  );
  assert.equal(identityFault('citizenId', `99908500123O`), 'dossiers.identity-citizenid');
});

test('passports and business numbers have their own shapes', () => {
  assert.equal(identityFault('passport', 'C1234567'), undefined);
  assert.equal(identityFault('passport', 'C12'), 'dossiers.identity-passport');
  assert.equal(cleanIdentityNumber('9990000001-001'), '9990000001001');
  for (const number of ['9990000001', '9990000001001']) {
    assert.equal(identityFault('businessNumber', number), undefined, number);
  }
  assert.equal(identityFault('businessNumber', '99900000011'), 'dossiers.identity-businessnumber');
});

test('a number is asked for exactly when there is a paper', () => {
  assert.equal(identityFault('citizenId', undefined), 'dossiers.identity-missing');
  assert.equal(identityFault('none', undefined), undefined);
  assert.equal(identityFault('none', '999085001234'), 'dossiers.identity-not-expected');
});

test('spaces, dots and small letters of a card are no fault', () => {
  assert.equal(cleanIdentityNumber(' 999 085.001 234 '), '999085001234');
  assert.equal(cleanIdentityNumber('c1234567'), 'C1234567');
});
