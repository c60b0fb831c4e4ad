import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formObject } from '#platform/http/form-values.ts';
import { makeShippedVersion, SHIPPED } from '../testing.ts';
import { valuesOf } from './form-values.ts';
import { announcedFrom, versionForm } from './version-form.ts';

const HEAD = { announcingDecision: ['900/QĐ-UBND'], effectiveOn: ['01/12/2026'] };

function faultsOf(values: Record<string, readonly string[]>): string[] {
  const parsed = versionForm.safeParse(formObject(values));
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

test('every shipped procedure comes back from its form as it went in', () => {
  for (const { code } of SHIPPED) {
    const version = makeShippedVersion(code);
    const form = versionForm.parse(formObject({ ...valuesOf(version), ...HEAD }));
    const announced = announcedFrom(form, version.content);
    assert.deepEqual(announced.content, version.content, code);
    assert.equal(announced.name, version.name);
    assert.equal(announced.effectiveOn.toString(), '2026-12-01');
  }
});

test('what is wrong is told at its field', () => {
  const values = { ...valuesOf(makeShippedVersion('1.001193')), ...HEAD };
  assert.deepEqual(faultsOf({ ...values, effectiveOn: ['31/02/2026'] }), [
    'effectiveOn procedures.date-wrong',
  ]);
  assert.deepEqual(faultsOf({ ...values, 'channels.counter.limitKind': ['limit'] }), [
    'channels.counter.value procedures.time-limit-value',
    'channels.counter.unit procedures.time-limit-unit',
  ]);
  const paid = { 'channels.online.feeKind': ['amount'], 'channels.online.amount': ['hai mươi nghìn'] };
  assert.deepEqual(faultsOf({ ...values, ...paid }), ['channels.online.amount procedures.fee-amount']);
  assert.deepEqual(faultsOf({ ...values, 'papers.0.form': [''] }), [
    'papers.0.form procedures.paper-form-missing',
  ]);
  const none = { counter: [], online: [], postal: [] };
  const unticked = Object.fromEntries(Object.keys(none).map((name) => [`channels.${name}.offered`, []]));
  assert.deepEqual(faultsOf({ ...values, ...unticked }), ['channels procedures.channel-missing']);
});

test('a paper without a code gets the next free one', () => {
  const version = makeShippedVersion('1.001193');
  const { length } = version.content.papers;
  const added = { [`papers.${length}.name`]: ['Giấy tờ mới'], [`papers.${length}.form`]: ['copy'] };
  const form = versionForm.parse(formObject({ ...valuesOf(version), ...HEAD, ...added }));
  assert.deepEqual(form.papers.at(-1), {
    code: '13',
    name: 'Giấy tờ mới',
    form: 'copy',
    originals: 0,
    copies: 0,
    required: false,
  });
});
