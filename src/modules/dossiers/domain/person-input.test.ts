import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personSchema } from './person-input.ts';

/** Field and code of everything that is wrong with a person as typed. */
function faults(person: unknown): string[] {
  const issues = personSchema.safeParse(person).error?.issues ?? [];
  return issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).sort();
}

test('everything that is wrong with a person is said at once', () => {
  assert.deepEqual(faults({ identityNumber: '99908500', birthDate: '30/02/1985', phone: 'x' }), [
    'birthDate: dossiers.birth-date',
    'fullName: platform.required',
    'identityNumber: dossiers.identity-citizenid',
    'phone: dossiers.phone',
  ]);
  assert.deepEqual(faults({}), ['fullName: platform.required', 'identityNumber: dossiers.identity-missing']);
});

test('a kind of paper that nobody knows is said once, not twice', () => {
  const person = { fullName: 'Lò Thị Mẩy', identityKind: 'tattoo', identityNumber: '1' };
  assert.deepEqual(faults(person), ['identityKind: dossiers.identity-kind']);
  assert.notDeepEqual(faults(undefined), []);
});

test('a birth date is read as people write it and as programs do', () => {
  for (const birthDate of ['26/10/1985', '26-10-1985', '26.10.1985', '1985-10-26']) {
    const person = personSchema.parse({ fullName: 'Lò Thị Mẩy', identityKind: 'none', birthDate });
    assert.equal(person.birthDate?.toString(), '1985-10-26', birthDate);
  }
});
