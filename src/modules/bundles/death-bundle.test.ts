import assert from 'node:assert/strict';
import { test } from 'node:test';
import { following } from '#modules/dossiers/index.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { withApp } from '#test/app.ts';
import { paths } from './paths.ts';
import { receiveLinkedByPage, runJobs, stepsByCode, workOn } from './testing.ts';

/** The funeral allowance of social protection is one of the optional steps. */
const WITH_FUNERAL = {
  'steps.funeralSocial.taken': 'yes',
  'papers.funeralSocial.01.taken': 'yes',
};

interface Part {
  readonly paperCode: string | null;
  readonly name: string;
  readonly fileId: string | null;
}

test('the death bundle: one intake, results become papers, each step its unit, clock and result', () =>
  withApp(async (app) => {
    const id = await receiveLinkedByPage(app, 'death', WITH_FUNERAL);
    const clerk = await app.as('tiepnhan.lamson');
    let steps = await stepsByCode(app, id);
    assert.deepEqual(
      Object.values(steps).map(({ code, state }) => [code, state]),
      [
        ['death', 'started'],
        ['residenceRemoval', 'waiting'],
        ['funeralSocial', 'waiting'],
      ],
    );
    const first = (await following.dossierProgress(app.context(), [steps.death?.dossierId ?? ''])).get(
      steps.death?.dossierId ?? '',
    );
    // 24 hours by the clock from the valid dossier, not the same day of the procedure alone.
    assert.equal(first?.dueAt?.toString(), '2026-10-21T02:00:00Z');
    assert.equal(await runJobs(app), 0, 'nothing happened yet that anybody listens to');

    const deathId = await workOn(app, id, 'death', { at: 'commune' });
    await runJobs(app);
    steps = await stepsByCode(app, id);
    assert.equal(steps.residenceRemoval?.state, 'started');
    assert.equal(steps.funeralSocial?.state, 'started');
    const police = await app.as('chuyenvien.congan');
    const removal = (await police.api('GET', `/api/dossiers/${steps.residenceRemoval?.dossierId}`)).json<{
      state: string;
      dueAt: string;
      parts: Part[];
      owner: { fullName: string };
    }>();
    assert.equal(removal.state, 'handedOver', 'the system passes it on at once');
    assert.equal(removal.owner.fullName, 'Trần Thị Thử');
    assert.equal(removal.dueAt, '2026-10-21T10:00:00Z', 'one working day, from when the result arrived');
    const result = removal.parts.find(({ paperCode }) => paperCode === '02');
    const { resultFileId } = (await following.dossierProgress(app.context(), [deathId])).get(deathId) ?? {};
    assert.equal(result?.fileId, resultFileId, 'the result of the first step is a paper of the second');
    assert.equal(
      (await police.get(`/ho-so/${steps.residenceRemoval?.dossierId}/tep/${result?.fileId}`)).status,
      200,
    );

    // Two working hours to confirm; the page does it.
    const due = steps.residenceRemoval?.acknowledgeDueAt?.toString();
    assert.equal(due, '2026-10-20T04:00:00Z');
    const confirmed = await police.post(paths.acknowledge(id, 'residenceRemoval'));
    assert.equal(confirmed.status, 303, confirmed.text);
    assert.ok((await stepsByCode(app, id)).residenceRemoval?.acknowledgedAt);

    // Each result is returned when it exists: the certificate before the removal is done.
    const returned = await clerk.api('POST', `/api/dossiers/${deathId}/returns`, {
      version: (await following.dossierProgress(app.context(), [deathId])).get(deathId)?.version,
      receivedBy: 'Trần Thị Thử',
      relation: 'owner',
      proof: 'CCCD',
    });
    assert.equal(returned.status, 201, returned.text);
    await workOn(app, id, 'residenceRemoval', { at: 'police' });
    await runJobs(app);
    await workOn(app, id, 'funeralSocial', { at: 'commune' });
    await runJobs(app);
    const whole = (await clerk.api('GET', `/api/linked-dossiers/${id}`)).json<{
      endedAt: string | null;
      steps: { standing: string }[];
    }>();
    assert.ok(whole.endedAt);
    assert.deepEqual(
      whole.steps.map(({ standing }) => standing),
      ['result', 'result', 'result'],
    );
    const types = (await historyOf(app.context(), id)).map(({ type }) => type.replace('linkedDossier.', ''));
    assert.deepEqual(types, [
      'received',
      'step-started',
      'step-started',
      'acknowledged',
      'acknowledged',
      'ended',
    ]);
  }));

test('a refusal cancels what needs the result, with its reason; the jobs may run twice', () =>
  withApp(async (app) => {
    const id = await receiveLinkedByPage(app, 'death', WITH_FUNERAL);
    await workOn(app, id, 'death', { at: 'commune', end: 'refusal' });
    assert.ok((await runJobs(app)) > 0);
    const steps = await stepsByCode(app, id);
    assert.equal(steps.residenceRemoval?.state, 'cancelled');
    assert.match(steps.residenceRemoval?.cancelReason ?? '', /Đăng ký khai tử/);
    const page = await (await app.as('tiepnhan.lamson')).get(paths.linked(id));
    assert.match(page.text, /Đã hủy/);
    assert.match(page.text, /Mọi bước đã xong/);
  }));

test('the page of a step shows the whole; the public sees each step by the code of the slip, and no person', () =>
  withApp(async (app) => {
    const id = await receiveLinkedByPage(app, 'death');
    const steps = await stepsByCode(app, id);
    const clerk = await app.as('tiepnhan.lamson');
    const child = await clerk.get(`/ho-so/${steps.death?.dossierId}`);
    const [, code = ''] = new RegExp(`/lien-thong/${id}">([^<]+)<`).exec(child.text) ?? [];
    assert.match(code, /^H99\.7\.1-261020-\d{4}$/);
    assert.match(child.text, /Xóa đăng ký thường trú/);
    const page = await app.anonymous.get(`/tra-cuu-ho-so?ma=${code}`);
    assert.match(page.text, /Công an phường Lam Sơn/);
    assert.match(page.text, /Chờ kết quả bước trước/);
    assert.doesNotMatch(page.text, /Trần Thị Thử|Không có hồ sơ mang mã này/);
    const slip = await clerk.get(paths.slip(id));
    assert.equal(slip.headers.get('content-type'), 'application/pdf');
    const list = await clerk.get(`${paths.list}?tim=tran+thi+thu&tinhTrang=dang`);
    assert.ok(list.text.includes(code));
  }));
