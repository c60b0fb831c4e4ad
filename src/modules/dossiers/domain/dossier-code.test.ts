import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDossierCode, parseDossierCode } from './dossier-code.ts';

const GROUP = fc.string({ unit: fc.constantFrom(...'ABCDEFGHXYZ0123456789'), minLength: 1, maxLength: 3 });
const AGENCY = fc.array(GROUP, { minLength: 2, maxLength: 4 }).map((groups) => groups.join('.'));
const DAY = fc
  .integer({ min: 0, max: 36_523 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }));

test('a code reads back as what it was made of', () => {
  fc.assert(
    fc.property(AGENCY, DAY, fc.integer({ min: 1, max: 9_999_999 }), (agencyCode, day, number) => {
      const read = parseDossierCode(formatDossierCode({ agencyCode, day, number }));
      assert.deepEqual(
        [read?.agencyCode, read?.day.toString(), read?.number],
        [agencyCode, day.toString(), number],
      );
    }),
  );
});

test('the code is that of TT 03/2025: agency, day, four digits, and a fifth from the ten-thousandth on', () => {
  const day = Temporal.PlainDate.from('2026-11-22');
  assert.equal(formatDossierCode({ agencyCode: 'H99.7.1', day, number: 1 }), 'H99.7.1-261122-0001');
  assert.equal(formatDossierCode({ agencyCode: 'H99.7.1', day, number: 10_000 }), 'H99.7.1-261122-10000');
});

test('codes of both forms that are in use are read', () => {
  const old = parseDossierCode('000.00.21.H55-230926-0001');
  assert.deepEqual([old?.agencyCode, old?.day.toString(), old?.number], ['000.00.21.H55', '2023-09-26', 1]);
  const today = parseDossierCode(' h15.50.05.13-261008-0975 ');
  assert.deepEqual(
    [today?.agencyCode, today?.day.toString(), today?.number],
    ['H15.50.05.13', '2026-10-08', 975],
  );
  assert.equal(parseDossierCode('G10.05-261008-100975')?.number, 100_975);
});

test('what is no code is not read as one', () => {
  const faulty = [
    '',
    'H99.7.1-261322-0001',
    'H99.7.1-260231-0001',
    'H99.7.1-261122-001',
    'H99.7.1-261122-00000001',
    'H999.7.1-261122',
    'H99.7.1 261122 0001',
    'x H99.7.1-261122-0001',
  ];
  assert.deepEqual(
    faulty.filter((text) => parseDossierCode(text)),
    [],
  );
});
