import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '#platform/authorization.ts';
import { Problem } from '#platform/problem.ts';
import { checkProcess, exceedsLimit, numbered, type ProcessStep, totalMinutes } from './internal-process.ts';

type Step = Omit<ProcessStep, 'code'>;
const appraise: Step = { stage: 'appraise', name: 'Thẩm định', role: 'handlingOfficer', minutes: 240 };
const approve: Step = { stage: 'approve', name: 'Phê duyệt', role: 'leader', minutes: 60 };

function faultsOf(steps: readonly Step[]): string[] {
  try {
    checkProcess(steps);
    return [];
  } catch (error) {
    assert.ok(error instanceof Problem);
    return error.fields.map(({ field, code }) => `${field} ${code}`);
  }
}

test('appraisal and approval are enough', () => assert.deepEqual(faultsOf([appraise, approve]), []));

test('neither may be missing', () => {
  assert.deepEqual(faultsOf([approve]), ['steps procedures.no-appraise']);
  assert.deepEqual(faultsOf([appraise]), ['steps procedures.no-approve']);
});

test('an unknown role and an impossible time are told at their step', () => {
  const strange = { ...approve, role: 'visitor' as Role, minutes: 0 };
  assert.deepEqual(faultsOf([appraise, strange]), [
    'steps.1.role procedures.role-unknown',
    'steps.1.minutes procedures.step-time',
  ]);
});

test('thirty steps, not more', () => {
  const many = Array.from({ length: 30 }, () => appraise);
  assert.deepEqual(faultsOf([...many, approve]), ['steps procedures.steps-too-many']);
});

test('the sum and what it says about the limit', () => {
  const steps = numbered([appraise, approve]);
  assert.deepEqual(
    steps.map(({ code }) => code),
    ['B1', 'B2'],
  );
  assert.equal(totalMinutes(steps), 300);
  assert.equal(totalMinutes([...steps, { minutes: null }]), null);
  assert.equal(exceedsLimit(steps, 300), false);
  assert.equal(exceedsLimit(steps, 299), true);
  assert.equal(exceedsLimit(steps, null), false);
});
