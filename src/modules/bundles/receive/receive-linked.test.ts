import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replayDossiers } from '#modules/dossiers/index.ts';
import { makeFile } from '#modules/dossiers/receive/testing.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import { withApp } from '#test/app.ts';
import { formFields } from '#test/form-fields.ts';
import { paths } from '../paths.ts';
import { OWNER, receiveLinkedByPage, runJobs, stepsByCode, workOn } from '../testing.ts';

test('what is missing for any step is told in one go; nothing typed is lost', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const path = paths.receiveBundle('birth');
    const blank = await clerk.get(path);
    assert.match(blank.text, /không phải nộp, lấy từ kết quả bước Đăng ký khai sinh/);
    const fields = formFields(blank.text, {
      ...OWNER,
      'papers.birth.03.taken': undefined,
      'papers.residence.01.taken': undefined,
      'papers.healthCard.01.scan': makeFile('to-khai.pdf'),
    });
    const page = await clerk.post(path, fields);
    assert.equal(page.status, 422);
    assert.match(page.text, /href="#papers\.birth\.03\.taken"|Thiếu giấy tờ bắt buộc: Giấy chứng sinh/);
    assert.match(page.text, /Thiếu giấy tờ bắt buộc: Tờ khai thay đổi thông tin cư trú/);
    const again = formFields(page.text);
    assert.equal(again['owner.fullName']?.toString(), OWNER['owner.fullName']);
    const mended = { ...again, 'papers.birth.03.taken': 'yes', 'papers.residence.01.taken': 'yes' };
    const answer = await clerk.post(path, mended);
    assert.equal(answer.status, 303, answer.text.slice(0, 2000));
    const id = answer.location?.split('/').at(-1) ?? '';
    const { healthCard, identityCard } = await stepsByCode(app, id);
    assert.equal(identityCard, undefined, 'an optional step that was not ticked is no part of it');
    assert.ok(healthCard?.papers.find(({ paperCode }) => paperCode === '01')?.fileId, 'the scan was kept');
  }));

test('each step has its own unit; the proposed one can be changed, a wrong one is refused', () =>
  withApp(async (app) => {
    const context = app.context();
    const lamSon = await findUnitByCode(context, 'H99.11.1');
    const benDo = await findUnitByCode(context, 'H99.11.2');
    const first = await stepsByCode(app, await receiveLinkedByPage(app, 'death'));
    assert.equal(first.residenceRemoval?.competentUnitId, lamSon?.id);
    const field = 'steps.residenceRemoval.competentUnitId';
    const second = await stepsByCode(app, await receiveLinkedByPage(app, 'death', { [field]: benDo?.id }));
    assert.equal(second.residenceRemoval?.competentUnitId, benDo?.id);
    const office = await findUnitByCode(context, 'H99.7.1');
    await assert.rejects(receiveLinkedByPage(app, 'death', { [field]: office?.id }), /not received: 422/);
  }));

test('programs receive the same; the key makes one of two; others are refused', () =>
  withApp(async (app) => {
    const office = await findUnitByCode(app.context(), 'H99.7.1');
    const body = {
      bundleCode: 'death',
      receivingUnitId: office?.id,
      channel: 'counter',
      owner: { fullName: 'Lò Thị Mẩy', identityNumber: '999085001234' },
      papers: {
        death: { '01': { taken: 'yes' }, '03': { taken: 'yes' } },
        residenceRemoval: { '01': { taken: 'yes' } },
      },
      steps: { death: { longer: 'yes' } },
    };
    const clerk = await app.as('tiepnhan.lamson');
    const key = { 'idempotency-key': '01912345-0000-7000-8000-00000000abcd' };
    const one = await clerk.api('POST', '/api/linked-dossiers', body, key);
    assert.equal(one.status, 201, one.text);
    const two = await clerk.api('POST', '/api/linked-dossiers', body, key);
    assert.equal(two.json<{ id: string }>().id, one.json<{ id: string }>().id);
    const [death, removal] = one.json<{ steps: { dueAt: string; expectedAt: string }[] }>().steps;
    // Verification: three working days; then one for the removal.
    assert.equal(death?.dueAt, '2026-10-23T10:00:00Z');
    assert.equal(removal?.expectedAt, '2026-10-27T10:00:00Z');
    const missing = await clerk.api('POST', '/api/linked-dossiers', { ...body, papers: {} });
    assert.equal(missing.status, 422);
    const officer = await app.as('chuyenvien.lamson');
    assert.equal((await officer.api('POST', '/api/linked-dossiers', body)).status, 403);
    const elsewhere = await app.as('tiepnhan.bendo');
    assert.equal((await elsewhere.api('POST', '/api/linked-dossiers', body)).status, 403);
    assert.equal((await elsewhere.get(paths.linked(one.json<{ id: string }>().id))).status, 404);
  }));

test('after 15:00 counting starts the next working day, and the history says the same', () =>
  withApp(async (app) => {
    const late = app.at('2026-10-20T15:30:00+07:00');
    const id = await receiveLinkedByPage(late, 'birth');
    const clerk = await late.as('tiepnhan.lamson');
    const linked = (await clerk.api('GET', `/api/linked-dossiers/${id}`)).json<{
      dueAt: string;
      countedFrom: string;
      steps: { dueAt: string }[];
    }>();
    assert.equal(linked.countedFrom.slice(0, 10), '2026-10-21');
    assert.equal(linked.dueAt, '2026-10-26T10:00:00Z', 'three working days of the whole');
    assert.equal(
      linked.steps[0]?.dueAt.slice(0, 10),
      '2026-10-22',
      '24 hours from the opening of the next day',
    );
    await workOn(late, id, 'birth', { at: 'commune' });
    await runJobs(late);
    const differing: unknown[] = [];
    await replayDossiers(late.context(), { onDifference: (one) => void differing.push(one) });
    assert.deepEqual(differing, []);
  }));
