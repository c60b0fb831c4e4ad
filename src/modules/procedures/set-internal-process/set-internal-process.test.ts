import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { withApp } from '#test/app.ts';
import { findVersionInForce, internalProcessOf } from '../index.ts';

const CODE = '1.001193';
const VIEW = `/thu-tuc/${CODE}/quy-trinh`;
const FORM = `${VIEW}/sua`;
const day = (text: string) => Temporal.PlainDate.from(text);

const TWO_STEPS = {
  decision: '55/QĐ-UBND',
  validFrom: '01/11/2026',
  'steps.0.name': 'Thẩm tra hồ sơ',
  'steps.0.stage': 'appraise',
  'steps.0.role': 'handlingOfficer',
  'steps.0.hours': '4',
  'steps.3.name': 'Ký giấy khai sinh',
  'steps.3.stage': 'approve',
  'steps.3.role': 'leader',
  'steps.3.hours': '0,5',
  'steps.4.name': '',
};

test('the default stands until the province decides its own process, from its day on', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    assert.match((await admin.get(VIEW)).text, /Quy trình mặc định/);
    const saved = await admin.post(FORM, TWO_STEPS);
    assert.equal(saved.status, 303);
    assert.equal(saved.location, VIEW);
    const context = app.context();
    const version = await findVersionInForce(context, CODE, day('2026-10-20'));
    const procedureId = version?.procedureId ?? '';
    assert.equal((await internalProcessOf(context, procedureId, day('2026-10-31'))).source, 'default');
    const own = await internalProcessOf(context, procedureId, day('2026-11-01'));
    assert.equal(own.decision, '55/QĐ-UBND');
    assert.deepEqual(
      own.steps.map(({ code, stage, minutes }) => [code, stage, minutes]),
      [
        ['B1', 'appraise', 240],
        ['B2', 'approve', 30],
      ],
    );
    assert.equal((await historyOf(context, procedureId)).at(-1)?.type, 'procedure.process-set');
    assert.match(
      (
        await app
          .at('2026-11-02T08:00:00+07:00')
          .as('quantri.tinh')
          .then((later) => later.get(VIEW))
      ).text,
      /Theo quyết định 55\/QĐ-UBND/,
    );
  }));

test('a second decision of the same day corrects the first', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    await admin.post(FORM, TWO_STEPS);
    assert.equal((await admin.post(FORM, { ...TWO_STEPS, 'steps.0.hours': '2' })).status, 303);
    const context = app.context();
    const version = await findVersionInForce(context, CODE, day('2026-11-01'));
    const own = await internalProcessOf(context, version?.procedureId ?? '', day('2026-11-01'));
    assert.equal(own.steps[0]?.minutes, 120);
  }));

test('a process without approval, or with an impossible time, is refused at its field', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const refused = await admin.post(FORM, { ...TWO_STEPS, 'steps.3.stage': 'consult' });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Quy trình phải có bước phê duyệt/);
    const wrong = await admin.post(FORM, { ...TWO_STEPS, 'steps.3.hours': 'nửa giờ' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /href="#steps\.3\.hours"/);
    assert.match(wrong.text, /value="nửa giờ"/);
  }));

test('rows move without scripts', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const moved = await admin.post(FORM, { ...TWO_STEPS, intent: 'up:steps:3' });
    assert.equal(moved.status, 200);
    assert.ok(moved.text.indexOf('Ký giấy khai sinh') < moved.text.indexOf('Thẩm tra hồ sơ'));
  }));

test('the API saves, and warns of a process longer than the time limit', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const step = { stage: 'appraise', name: 'Thẩm tra', role: 'handlingOfficer', minutes: 480 };
    const steps = [step, { ...step, stage: 'approve', name: 'Ký', role: 'leader', minutes: 60 }];
    const body = { decision: '56/QĐ-UBND', validFrom: '2026-11-01', steps };
    const path = `/api/procedures/${CODE}/internal-process`;
    const saved = await admin.api('PUT', path, body);
    assert.equal(saved.status, 200);
    assert.equal(saved.json().exceedsLimit, true);
    const one = await admin.api('PUT', path, { ...body, steps: [step] });
    assert.equal(one.status, 422);
    assert.equal(one.json<{ errors: { code: string }[] }>().errors[0]?.code, 'procedures.no-approve');
  }));

test('everybody reads the process, only the administrator of the province changes it', () =>
  withApp(async (app) => {
    const reader = await app.as('tiepnhan.lamson');
    const page = await reader.get(VIEW);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, /Sửa quy trình/);
    assert.equal((await reader.get(FORM)).status, 403);
    assert.equal((await reader.post(FORM, TWO_STEPS)).status, 403);
  }));
