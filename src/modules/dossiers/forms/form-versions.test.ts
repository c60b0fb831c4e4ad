import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FormKind, formMark, formVersions, getFormVersion } from './form-versions.ts';

function markOn(form: FormKind, day: string): string {
  return formMark(getFormVersion(form, Temporal.PlainDate.from(day)));
}

test('the circular changes on 15/09/2025 and moves the control slip and the register', () => {
  assert.equal(markOn('receiptSlip', '2025-09-14'), 'Mẫu số 01 – TT 01/2018/TT-VPCP');
  assert.equal(markOn('receiptSlip', '2025-09-15'), 'Mẫu số 01 – TT 03/2025/TT-VPCP');
  assert.equal(markOn('controlSlip', '2025-09-14'), 'Mẫu số 05 – TT 01/2018/TT-VPCP');
  assert.equal(markOn('controlSlip', '2025-09-15'), 'Mẫu số 06 – TT 03/2025/TT-VPCP');
  assert.equal(markOn('dossierRegister', '2025-09-14'), 'Mẫu số 06 – TT 01/2018/TT-VPCP');
  assert.equal(markOn('dossierRegister', '2025-09-15'), 'Mẫu số 07 – TT 03/2025/TT-VPCP');
});

test('a form that no circular defines on the day is an error', () => {
  assert.throws(() => markOn('stopNotice', '2025-09-14'), RangeError);
  assert.throws(() => markOn('receiptSlip', '2019-01-05'), RangeError);
});

test('instrument and number identify one form', () => {
  const keys = formVersions.map((version) => `${version.instrument} ${version.number}`);
  assert.equal(new Set(keys).size, keys.length);
});
