import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { formFields } from '#test/form-fields.ts';
import { paths } from '../paths.ts';
import { listBundleVersions } from '../sql/bundle-versions.ts';
import { receiveLinkedByPage } from '../testing.ts';

test('the province changes a bundle by a new version; what was handed in keeps its own', () =>
  withApp(async (app) => {
    const id = await receiveLinkedByPage(app, 'birth');
    const admin = await app.as('quantri.tinh');
    const page = await admin.get(paths.change('birth'));
    const changes = {
      validFrom: '01/11/2026',
      'steps.2.limitValue': '1',
      'steps.3.after': 'birth:02, residence',
    };
    const answer = await admin.post(paths.change('birth'), formFields(page.text, changes));
    assert.equal(answer.status, 303, answer.text);
    const [now, before] = await listBundleVersions(app.context(), 'birth');
    assert.equal(now?.number, 2);
    assert.equal(before?.validTo?.toString(), '2026-10-31');
    assert.deepEqual(now?.content.steps[2]?.timeLimit, { unit: 'working_day', value: 1 });
    assert.deepEqual(now?.content.steps[3]?.after[1], { step: 'residence', paper: null, ifFails: 'cancel' });
    assert.deepEqual(
      { ...now?.content, steps: [] },
      { ...before?.content, steps: [] },
      'the rest is as it was',
    );
    assert.deepEqual(now?.content.steps.slice(0, 2), before?.content.steps.slice(0, 2));
    const shown = await (await app.as('tiepnhan.lamson')).get(paths.linked(id));
    assert.match(shown.text, /Phiên bản 1/);
    assert.match((await admin.get(paths.bundle('birth'))).text, /Phiên bản 2/);
  }));

test('a circle, an unknown procedure, a day too early: said at the field, the rest kept', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const page = await admin.get(paths.change('death'));
    const send = (changes: Record<string, string>) =>
      admin.post(paths.change('death'), formFields(page.text, { validFrom: '01/12/2026', ...changes }));
    const circle = await send({ 'steps.0.after': 'residenceRemoval' });
    assert.equal(circle.status, 422);
    assert.match(circle.text, /href="#steps\.0\.after"/);
    assert.match(circle.text, /chờ nhau thành vòng/);
    const unknown = await send({ 'steps.1.procedureCode': '9.999999' });
    assert.equal(unknown.status, 422);
    assert.match(unknown.text, /href="#steps\.1\.procedureCode"/);
    const early = await send({ validFrom: '01/08/2026' });
    assert.equal(early.status, 422);
    assert.match(early.text, /phải sau ngày của phiên bản trước/);
    assert.equal((await send({ 'steps.0.limitValue': 'x' })).status, 422);
    const clerk = await app.as('tiepnhan.lamson');
    assert.equal((await clerk.get(paths.change('death'))).status, 403);
    assert.equal((await clerk.get(paths.catalogue)).status, 200);
  }));

test('programs set a version of a new bundle and read all versions', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const listed = (await admin.api('GET', '/api/bundles?code=death')).json<{
      bundles: { content: object; name: string }[];
    }>();
    const [death] = listed.bundles;
    const body = { name: 'Nhóm thử', validFrom: '2026-10-01', content: death?.content };
    const made = await admin.api('POST', '/api/bundles/trial/versions', body);
    assert.equal(made.status, 201, made.text);
    assert.equal(made.json<{ number: number; verified: boolean }>().verified, false);
    const clerk = await app.as('tiepnhan.lamson');
    assert.match((await clerk.get(paths.receive)).text, /Nhóm thử/);
    assert.match((await clerk.get(paths.receiveBundle('trial'))).text, /Chưa kiểm chứng/);
  }));
