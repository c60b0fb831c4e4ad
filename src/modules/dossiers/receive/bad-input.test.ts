import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertOfficer } from '#modules/identity/index.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import { type TestApp, withApp } from '#test/app.ts';
import type { Answer } from '#test/client.ts';
import { formFields, plain } from '#test/form-fields.ts';
import { paths } from '../paths.ts';
import { getDossier, listParts } from '../sql/dossier-rows.ts';
import { BIRTH, filledForm, makeFile, OWNER, PNG, receiveBody, receivedId } from './testing.ts';

const FORM = paths.receiveProcedure(BIRTH);

/** Status, code and the faults by field of a problem as programs get it. */
function problem(answer: Answer) {
  const { code, errors } = answer.json<{
    code: string;
    errors: { field: string; code: string; text: string }[];
  }>();
  return { status: answer.status, code, faults: errors.map((fault) => `${fault.field}: ${fault.code}`) };
}

/** Everything the receptionist typed stands in the page that comes back. */
function assertNothingLost(page: string): void {
  for (const [field, text] of Object.entries(OWNER)) {
    assert.ok(formFields(page)[`owner.${field}`]?.toString() === text, `owner.${field} is lost`);
  }
}

test('an unknown procedure: a page that says so; 422 with a code for programs', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.get(paths.receiveProcedure('9.999999'));
    assert.equal(page.status, 404);
    assert.match(page.text, /Không có thủ tục mã 9\.999999 đang có hiệu lực/);
    const answer = await clerk.api(
      'POST',
      '/api/dossiers',
      await receiveBody(app, { procedureCode: '9.999999' }),
    );
    assert.deepEqual(problem(answer), {
      status: 422,
      code: 'dossiers.procedure-unknown',
      faults: ['procedureCode: dossiers.procedure-unknown'],
    });
    const changed = await clerk.post(FORM, await filledForm(clerk, { procedureCode: '9.999999' }));
    assert.equal(changed.status, 422);
    assertNothingLost(changed.text);
  }));

test('a unit that has closed takes nothing in, by page or by interface', () =>
  withApp(async (app) => {
    const before = app.at('2025-06-02T09:00:00+07:00');
    const closed = await closedOffice(before);
    const clerk = await app.as('tiepnhan.cu');
    const answer = await clerk.api(
      'POST',
      '/api/dossiers',
      await receiveBody(app, { receivingUnitId: closed.id }),
    );
    assert.deepEqual(problem(answer), {
      status: 422,
      code: 'dossiers.unit-closed',
      faults: ['receivingUnitId: dossiers.unit-closed'],
    });
    assert.ok(answer.text.includes(`${closed.name} đã ngừng hoạt động`));
    const page = await clerk.get(FORM);
    assert.equal(page.status, 403);
    assert.match(page.text, /chưa có nơi tiếp nhận nào đang hoạt động/);
  }));

/** A receptionist who was left at a commune that ended on 30/06/2025. */
async function closedOffice(app: TestApp) {
  const unit = await findClosedCommune(app);
  await insertOfficer(app.context(), {
    userName: 'tiepnhan.cu',
    fullName: 'Bế Thị Cũ',
    position: 'Công chức',
    unitId: unit.id,
    passwordHash: 'no password fits',
    roles: [{ role: 'receptionist', unitId: unit.id }],
  });
  return unit;
}

async function findClosedCommune(app: TestApp) {
  const row = await app
    .context()
    .db.selectFrom('organization.unit')
    .select('agency_code')
    .where('kind', '=', 'commune')
    .where('valid_to', 'is not', null)
    .executeTakeFirstOrThrow();
  const unit = await findUnitByCode(app.context(), row.agency_code);
  assert.ok(unit);
  return unit;
}

test('an identity number of the wrong length is said at its field, and nothing typed is lost', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    for (const number of ['99908500123', '9990850012345']) {
      const page = await clerk.post(FORM, await filledForm(clerk, { 'owner.identityNumber': number }));
      assert.equal(page.status, 422);
      assert.match(page.text, /href="#owner\.identityNumber"/, 'the summary leads to the field');
      assert.match(page.text, /Số định danh cá nhân gồm đúng 12 chữ số/);
      assert.equal(formFields(page.text)['owner.identityNumber']?.toString(), number);
      assert.equal(formFields(page.text)['owner.fullName']?.toString(), OWNER.fullName);
      const body = await receiveBody(app, { owner: { ...OWNER, identityNumber: number } });
      assert.deepEqual(problem(await clerk.api('POST', '/api/dossiers', body)), {
        status: 422,
        code: 'platform.invalid-input',
        faults: ['owner.identityNumber: dossiers.identity-citizenid'],
      });
    }
  }));

test('a file that is too large, and one that is not what its name says, are said at their field', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const large = makeFile('to-khai.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(2 ** 20)]));
    const good = makeFile('giay-chung-sinh.pdf');
    const page = await clerk.post(
      FORM,
      await filledForm(clerk, { 'papers.01.scan': large, 'papers.03.scan': good }),
    );
    assert.equal(page.status, 422);
    assert.match(plain(page.text), /to-khai\.pdf.{0,40}1 MB/s);
    assertNothingLost(page.text);
    const disguised = makeFile('to-khai.pdf', PNG);
    const second = await clerk.post(FORM, formFields(page.text, { 'papers.01.scan': disguised }));
    assert.equal(second.status, 422);
    assert.match(second.text, /href="#papers\.01\.scan"/);
    const third = await clerk.post(
      FORM,
      formFields(second.text, { 'papers.01.scan': makeFile('to-khai.png', PNG) }),
    );
    const parts = await listParts(app.context(), receivedId(third));
    assert.ok(
      parts.every((part) => part.fileId),
      'the good file of the first sending was kept',
    );
  }));

test('a file that is no document at all is refused whatever it is called', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.post(
      FORM,
      await filledForm(clerk, { 'papers.01.scan': makeFile('to-khai.pdf', Buffer.from('<html>')) }),
    );
    assert.equal(page.status, 422);
    const [kept] = Object.keys(formFields(page.text)).filter((name) => name.endsWith('.kept'));
    assert.equal(kept, undefined);
  }));

test('a required paper that is missing is named; ticking it is all that is left to do', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.post(
      FORM,
      await filledForm(clerk, { 'papers.03.taken': undefined, abstract: 'Con đầu lòng' }),
    );
    assert.equal(page.status, 422);
    assert.match(page.text, /href="#papers\.03\.taken"/);
    assert.match(page.text, /Thiếu giấy tờ bắt buộc: Giấy chứng sinh/);
    assertNothingLost(page.text);
    assert.equal(formFields(page.text)['papers.03.taken'], undefined, 'the box stays as it was left');
    const answer = await clerk.post(FORM, formFields(page.text, { 'papers.03.taken': 'yes' }));
    assert.equal((await getDossier(app.context(), receivedId(answer))).abstract, 'Con đầu lòng');
    const byApi = await clerk.api('POST', '/api/dossiers', await receiveBody(app, { papers: {} }));
    assert.deepEqual(problem(byApi), {
      status: 422,
      code: 'dossiers.papers-missing',
      faults: ['papers.01.taken: dossiers.paper-missing', 'papers.03.taken: dossiers.paper-missing'],
    });
  }));

test('the same form sent twice is one dossier and the same answer, by page and by interface', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const form = await filledForm(clerk);
    const [first, second] = [await clerk.post(FORM, form), await clerk.post(FORM, form)];
    assert.equal(receivedId(second), receivedId(first));
    const body = await receiveBody(app);
    const key = { 'idempotency-key': '0199f000-0000-7000-8000-000000000001' };
    const one = await clerk.api('POST', '/api/dossiers', body, key);
    const two = await clerk.api('POST', '/api/dossiers', body, key);
    assert.deepEqual([two.status, two.json()], [one.status, one.json()]);
    const colleague = await app.as('tiepnhan2.lamson');
    assert.equal(
      (await colleague.api('POST', '/api/dossiers', body, key)).status,
      409,
      'a key belongs to who used it',
    );
    const unreadable = await clerk.api('POST', '/api/dossiers', body, { 'idempotency-key': 'mot' });
    assert.deepEqual([unreadable.status, unreadable.json().code], [422, 'platform.idempotency-key']);
  }));

test('a form that was refused may be sent again with its key', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.post(FORM, await filledForm(clerk, { 'owner.birthDate': '31/12/2026' }));
    assert.equal(page.status, 422);
    const corrected = formFields(page.text, { 'owner.birthDate': '01/02/1985' });
    assert.ok(receivedId(await clerk.post(FORM, corrected)));
  }));

test('a paper, a unit or a channel that the procedure does not know', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const { papers } = await receiveBody(app);
    const department = await findUnitByCode(app.context(), 'H99.2');
    const wrong: [Record<string, unknown>, string][] = [
      [{ papers: { ...papers, 99: { taken: 'yes' } } }, 'papers.99.taken: dossiers.paper-unlisted'],
      [{ competentUnitId: department?.id }, 'competentUnitId: dossiers.not-competent'],
      [{ channel: 'pigeon' }, 'channel: dossiers.channel'],
      [{ numberOfSets: 0 }, 'numberOfSets: dossiers.sets'],
      [{ owner: { ...OWNER, fullName: '   ' } }, 'owner.fullName: dossiers.name-too-short'],
      [{ owner: { ...OWNER, birthDate: '2027-01-01' } }, 'owner.birthDate: dossiers.birth-date'],
    ];
    for (const [changes, fault] of wrong) {
      const answer = await clerk.api('POST', '/api/dossiers', await receiveBody(app, changes));
      assert.equal(answer.status, 422, `${fault}: ${answer.text}`);
      assert.deepEqual(problem(answer).faults, [fault]);
    }
  }));
