import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { formFields, plain } from '#test/form-fields.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { paths } from '../paths.ts';
import { printed } from '../print/testing.ts';
import { verificationRecordPage } from '../print/verification-record.page.ts';
import { makeFile } from '../receive/testing.ts';
import { makeAppraising } from '../request-supplement/testing.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { listVerificationRecords } from '../sql/verification-records.ts';
import { callStep, stepPath } from '../transition/testing.ts';

const NOW = '2026-10-19T10:00:00+07:00';
const RECORD = {
  verifiedAt: '2026-10-16T14:30:00+07:00',
  place: 'Nhà văn hóa tổ dân phố 3, phường Lam Sơn',
  participants: ['Nguyễn Văn Khởi, công chức tư pháp - hộ tịch', 'Lò Văn Thử, tổ trưởng tổ dân phố 3'],
  content: 'Xác minh nơi cư trú thực tế của người yêu cầu.',
  conclusion: 'Người yêu cầu cư trú tại tổ dân phố 3.',
};
const record = (changes = {}) => ({
  by: 'chuyenvien.lamson',
  noun: 'verification-records',
  body: { ...RECORD, ...changes },
});

test('a verification is kept as a part of the record; the clock runs on and the history names nobody', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(NOW);
    const id = await makeAppraising(app);
    const { dueAt } = await getDossier(app.context(), id);
    assert.equal((await callStep(app, id, record())).status, 201);
    const after = await getDossier(app.context(), id);
    assert.deepEqual([after.state, after.dueAt], ['appraising', dueAt]);
    const officer = await app.as('chuyenvien.lamson');
    assert.match(
      plain((await officer.get(paths.dossier(id))).text),
      /Biên bản xác minh.*14:30 16\/10\/2026.*Lò Văn Thử/s,
    );
    const history = plain((await officer.get(paths.history(id))).text);
    assert.match(history, /Lập biên bản xác minh.*Xác minh lúc: 14:30 16\/10\/2026.*Địa điểm: Nhà văn hóa/s);
    assert.doesNotMatch(history, /Lò Văn Thử/);
    const listed = await officer.api('GET', `/api/dossiers/${id}/verification-records`);
    assert.equal(listed.json<{ records: { place: string }[] }>().records[0]?.place, RECORD.place);
  }));

test('by page: a line is a person, the file is kept over a mistake, faults stand at their fields', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(NOW);
    const id = await makeAppraising(app);
    const officer = await app.as('chuyenvien.lamson');
    const path = stepPath(id, 'recordVerification');
    const typed = {
      verifiedOn: '16/10/2026',
      verifiedTime: '14h30',
      place: RECORD.place,
      participants: RECORD.participants.join('\r\n\r\n'),
      content: RECORD.content,
    };
    const form = formFields((await officer.get(path)).text, {
      ...typed,
      verifiedTime: 'chiều',
      file: makeFile('anh.pdf'),
    });
    const wrong = await officer.post(path, form);
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /href="#verifiedAt"/);
    assert.match(wrong.text, /anh\.pdf/);
    const sent = await officer.post(path, formFields(wrong.text, { verifiedTime: '14h30' }));
    assert.equal(sent.status, 303, sent.text.slice(0, 300));
    const [kept] = await listVerificationRecords(app.context(), id);
    assert.deepEqual(kept?.participants, RECORD.participants);
    assert.equal(kept?.verifiedAt.toString(), '2026-10-16T07:30:00Z');
    assert.equal((await officer.get(paths.file(id, kept?.fileId ?? ''))).status, 200);
  }));

test('refused: the future, before the receipt, nobody there, nothing found, other people', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(NOW);
    const id = await makeAppraising(app);
    for (const changes of [
      { verifiedAt: '2026-10-19T10:01:00+07:00' },
      { verifiedAt: '2026-10-14T10:01:00+07:00' },
      { verifiedAt: '16/10/2026' },
      { participants: [] },
      { content: 'Không' },
      { place: '' },
    ])
      assert.equal((await callStep(app, id, record(changes))).status, 422, JSON.stringify(changes));
    for (const by of ['lanhdao.lamson', 'hotich2.lamson'])
      assert.equal((await callStep(app, id, { ...record(), by })).status, 403, by);
  }));

test('printed as a record; direct SQL cannot change or delete it', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(NOW);
    const id = await makeAppraising(app);
    await callStep(app, id, record());
    const path = paths.verificationRecord(id, '1');
    const { pages, text } = await printed(app, 'chuyenvien.lamson', verificationRecordPage, path, {
      number: '1',
    });
    assert.equal(pages, 1);
    const squeezed = (each: string) => each.replaceAll(/\s/g, '');
    for (const each of [
      'BIÊN BẢN XÁC MINH',
      'Lam Sơn, ngày 16 tháng 10 năm 2026',
      '14 giờ 30 phút, ngày 16 tháng 10 năm 2026',
      RECORD.place,
      RECORD.content,
    ])
      assert.ok(squeezed(text).includes(squeezed(each)), each);
    assert.equal(
      (await (await app.as('chuyenvien.lamson')).get(paths.verificationRecord(id, '2'))).status,
      404,
    );
    for (const statement of [
      'update dossiers.verification_record set content = content',
      'delete from dossiers.verification_record',
    ])
      assert.equal(await refusalOf(app, statement), '42501', statement);
  }));
