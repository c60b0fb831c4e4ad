import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findVersionInForce } from '#modules/procedures/index.ts';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { parseDossierCode } from '../domain/dossier-code.ts';
import { paths } from '../paths.ts';
import { getDossier, listParts } from '../sql/dossier-rows.ts';
import { BIRTH, filledForm, makeFile, receiveBody, receiveByPage, receivedId } from './testing.ts';

test('a birth registration is received by page: code of the day, due today, papers with form and count', () =>
  withApp(async (app) => {
    const scan = makeFile('giay-chung-sinh.pdf');
    const id = await receiveByPage(app, { 'papers.03.scan': scan, 'papers.03.count': '2' });
    const dossier = await getDossier(app.context(), id);
    assert.deepEqual([dossier.state, dossier.version, dossier.channel], ['received', 1, 'counter']);
    assert.equal(dossier.dueAt?.toString(), '2026-10-20T10:00:00Z', '17:00 of the same day');
    const code = parseDossierCode(dossier.code);
    assert.deepEqual([code?.agencyCode, code?.day.toString()], ['H99.7.1', '2026-10-20']);
    const version = await findVersionInForce(app.context(), BIRTH, Temporal.PlainDate.from('2026-10-20'));
    assert.equal(dossier.procedureVersionId, version?.id);
    const parts = await listParts(app.context(), id);
    assert.deepEqual(
      parts.map((part) => [part.paperCode, part.count, part.fileId !== null]),
      [
        ['01', 1, false],
        ['03', 2, true],
      ],
    );
  }));

test('the next page shows code, owner and due date, and offers the slip and the next step', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const page = await (await app.as('tiepnhan.lamson')).get(paths.received(id));
    assert.equal(page.status, 200);
    const { code } = await getDossier(app.context(), id);
    for (const text of [code, 'Lò Thị Mẩy', '17:00', paths.receiptSlip(id), paths.verb(id, 'chuyen')]) {
      assert.ok(page.text.includes(text), text);
    }
  }));

test('numbers of one office follow each other; another office has its own', () =>
  withApp(async (app) => {
    const codes: (number | undefined)[] = [];
    for (const id of [await receiveByPage(app), await receiveByPage(app)]) {
      codes.push(parseDossierCode((await getDossier(app.context(), id)).code)?.number);
    }
    assert.equal(codes[1], (codes[0] ?? 0) + 1);
    const other = await app.as('tiepnhan.bendo');
    const elsewhere = receivedId(await other.post(paths.receiveProcedure(BIRTH), await filledForm(other)));
    assert.match((await getDossier(app.context(), elsewhere)).code, /^H99\.8\.1-261020-0001$/);
  }));

test('after the office closed, and at the weekend, the due date is that of the next working day', () =>
  withApp(async (app) => {
    const evening = app.at('2026-10-20T18:30:00+07:00');
    const late = await getDossier(app.context(), await receiveByPage(evening));
    assert.equal(late.dueAt?.toString(), '2026-10-21T10:00:00Z');
    const sunday = app.at('2026-10-25T09:00:00+07:00');
    const weekend = await getDossier(app.context(), await receiveByPage(sunday));
    assert.equal(weekend.dueAt?.toString(), '2026-10-26T10:00:00Z');
  }));

test('who helps or is authorised is kept beside the owner', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app, {
      submitterRole: 'representative',
      'submitter.fullName': 'Hà Văn Giúp',
      'submitter.identityNumber': '999 085 009 999',
    });
    const dossier = await getDossier(app.context(), id);
    assert.notEqual(dossier.submitterId, dossier.ownerId);
    assert.equal(dossier.representativeId, dossier.submitterId);
    const page = await (await app.as('tiepnhan.lamson')).get(paths.dossier(id));
    assert.match(page.text, /Hà Văn Giúp/);
    assert.ok(!page.text.includes('999085009999'), 'numbers are masked');
  }));

test('a person is found by number: the fields that are still blank are filled', () =>
  withApp(async (app) => {
    await receiveByPage(app);
    const clerk = await app.as('tiepnhan.lamson');
    const typed = { 'owner.fullName': '', 'owner.address': '', 'owner.phone': '0900 000 999' };
    const form = await filledForm(clerk, { ...typed, intent: 'find-owner' });
    const page = await clerk.post(paths.receiveProcedure(BIRTH), form);
    assert.equal(page.status, 200);
    assert.match(page.text, /Đã có trong hệ thống/);
    assert.match(page.text, /value="Lò Thị Mẩy"/);
    assert.match(page.text, /value="0900 000 999"/, 'what was typed stays');
    const unknown = await filledForm(clerk, { 'owner.identityNumber': '999085007777', intent: 'find-owner' });
    const none = await clerk.post(paths.receiveProcedure(BIRTH), unknown);
    assert.match(none.text, /Chưa có trong hệ thống/);
  }));

test('the due date and the procedures are shown while typing', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const results = await clerk.get(`${paths.receive}/tim?thuTuc=dang%20ky%20khai%20sinh`);
    assert.match(plain(results.text), new RegExp(`${paths.receiveProcedure(BIRTH)}"`));
    const { competentUnitId } = await filledForm(clerk);
    const due = await clerk.get(
      `${paths.receiveProcedure(BIRTH)}/han-tra?channel=postal&competentUnitId=${competentUnitId}`,
    );
    assert.equal(due.status, 200);
    assert.match(due.text, /20\/10\/2026/);
  }));

test('a program receives the same dossier, and reads it with the number masked', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const answer = await clerk.api('POST', '/api/dossiers', await receiveBody(app));
    assert.equal(answer.status, 201, answer.text);
    const { id, code, dueAt } = answer.json<{ id: string; code: string; dueAt: string }>();
    assert.equal(dueAt, '2026-10-20T10:00:00Z');
    const dossier = (await clerk.api('GET', `/api/dossiers/${id}`)).json();
    assert.deepEqual([dossier.code, dossier.state, dossier.nationalState], [code, 'received', 2]);
    assert.deepEqual(dossier.actions, ['handOver', 'withdraw']);
    assert.ok(!JSON.stringify(dossier).includes('999085001234'));
  }));

test('a program attaches scans it sent before', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const file = { name: 'to-khai.pdf', contentBase64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') };
    const { upload } = (await clerk.api('POST', '/api/uploads', file)).json<{ upload: string }>();
    const body = await receiveBody(app, { scans: { '01': upload } });
    const { id } = (await clerk.api('POST', '/api/dossiers', body)).json<{ id: string }>();
    const [first] = await listParts(app.context(), id);
    assert.ok(first?.fileId);
    const forged = await receiveBody(app, { scans: { '01': `${upload}x` } });
    const refused = await clerk.api('POST', '/api/dossiers', forged);
    assert.equal(refused.status, 422);
    assert.equal(refused.json<{ errors: { field: string }[] }>().errors[0]?.field, 'scans.01');
  }));

test('only a receptionist, and only at the own office', () =>
  withApp(async (app) => {
    for (const name of ['chuyenvien.lamson', 'lanhdao.lamson', 'quantri.tinh', 'kiemtra.tinh']) {
      const other = await app.as(name);
      assert.equal((await other.get(paths.receiveProcedure(BIRTH))).status, 403, name);
      assert.equal((await other.api('POST', '/api/dossiers', await receiveBody(app))).status, 403, name);
    }
    const stranger = await app.as('tiepnhan.bendo');
    const body = await receiveBody(app);
    const foreign = await stranger.api('POST', '/api/dossiers', body);
    assert.deepEqual([foreign.status, foreign.json().code], [403, 'platform.not-allowed']);
    const byPage = await filledForm(stranger, { receivingUnitId: String(body.receivingUnitId) });
    assert.equal((await stranger.post(paths.receiveProcedure(BIRTH), byPage)).status, 403);
    assert.equal((await app.anonymous.api('POST', '/api/dossiers', body)).status, 401);
  }));
