import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blindIndex, decryptNumber, encryptNumber, maskNumber } from './personal-number.ts';

const NUMBER = '999012345678';

describe('personal identity numbers', () => {
  it('come back with the right secret only', () => {
    const text = encryptNumber(NUMBER, 'one');
    assert.equal(decryptNumber(text, 'one'), NUMBER);
    assert.throws(() => decryptNumber(text, 'two'));
    assert.ok(!text.includes(NUMBER));
  });

  it('look different each time but are found by one index', () => {
    assert.notEqual(encryptNumber(NUMBER, 'one'), encryptNumber(NUMBER, 'one'));
    assert.equal(blindIndex('citizenId', NUMBER, 'one'), blindIndex('citizenId', NUMBER, 'one'));
    assert.notEqual(blindIndex('citizenId', NUMBER, 'one'), blindIndex('passport', NUMBER, 'one'));
    assert.notEqual(blindIndex('citizenId', NUMBER, 'one'), blindIndex('citizenId', NUMBER, 'two'));
  });

  it('refuse a changed text', () => {
    const text = encryptNumber(NUMBER, 'one');
    assert.throws(() => decryptNumber(`${text.slice(0, -4)}AAAA`, 'one'));
  });

  it('show only their end', () => {
    assert.equal(maskNumber(NUMBER), '•••••••••678');
    assert.equal(maskNumber('12'), '12');
  });
});
