import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { wordsOf } from '#test/form-fields.ts';
import { paths } from '../../paths.ts';
import { takeInJob } from '../import-upload.ts';
import { csvOf, nationalLine } from '../testing.ts';

const FILE = csvOf([nationalLine(1), nationalLine(2), nationalLine(3, { DonViXuLy: 'H99.999' })]);

/** What the queue does with the file. */
async function workOff(app: TestApp, importId: string): Promise<void> {
  await takeInJob.runInSteps((work) => work(app.context()), { importId });
}

test('a file sent by page is worked off afterwards; its page shows counts, reconciliation and rejected rows', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const claims = { total: '3', states: '10=2\n4 = 0', months: '2026-03=5' };
    const sent = await admin.post(paths.newImport, { file: new File([FILE], 'thang-3.csv'), ...claims });
    assert.equal(sent.status, 303, sent.text);
    const address = sent.location ?? '';
    assert.match(wordsOf((await admin.get(address)).text), /thang-3\.csv Đang nhập/);
    const importId = address.split('/').at(-1) ?? '';
    await workOff(app, importId);
    const page = wordsOf((await admin.get(address)).text);
    assert.match(page, /Số dòng 3 Hồ sơ mới 2 Cập nhật 0 Không đổi 0 Không nhập được 1/);
    assert.match(page, /Tổng số .*?2 .*?3 .*?−1 /);
    assert.match(page, /10\. Đã trả kết quả .*?2 .*?2 .*?Khớp/);
    assert.match(page, /03\/2026 .*?2 .*?5 .*?−3/);
    assert.match(page, /H99\.7-260302-0003 .*?Không có đơn vị mang mã định danh DonViXuLy/);
    const rejected = await admin.get(paths.importRejections(importId));
    assert.match(rejected.text, /^MaHoSo,.*Dong,LyDo\r\nH99\.7-260302-0003,.*,4,Không có đơn vị/);
    assert.match(
      wordsOf((await admin.get(paths.imports)).text),
      /thang-3\.csv .*Dương Hải Đăng .*Đã nhập xong/,
    );
    await workOff(app, importId);
    assert.match(
      wordsOf((await admin.get(address)).text),
      /Hồ sơ mới 2/,
      'a second run of the job does nothing',
    );
  }));

test('by the interface, with the claims; how it stands and what was rejected can be asked', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const body = {
      name: 'a.csv',
      contentBase64: Buffer.from(FILE).toString('base64'),
      claimed: { total: 2 },
    };
    const made = await admin.api('POST', '/api/imports', body);
    assert.equal(made.status, 201, made.text);
    const { id } = made.json<{ id: string }>();
    await workOff(app, id);
    type Shown = {
      state: string;
      counts: { imported: number };
      found: { total: number };
      claimed: { total: number };
    };
    const shown = (await admin.api('GET', `/api/imports/${id}`)).json<Shown>();
    assert.deepEqual(
      [shown.state, shown.counts.imported, shown.found.total, shown.claimed.total],
      ['done', 2, 2, 2],
    );
    type Rejections = { rejections: { line: number; codes: string[] }[] };
    const { rejections } = (await admin.api('GET', `/api/imports/${id}/rejections`)).json<Rejections>();
    assert.deepEqual(
      rejections.map(({ line, codes }) => [line, ...codes]),
      [[4, 'dossiers.import-unit']],
    );
    const list = (await admin.api('GET', '/api/imports')).json<{ imports: { id: string }[] }>();
    assert.equal(list.imports[0]?.id, id);
  }));

test('what is wrong with the form is said at its field; a file that is none is closed as unreadable; others may not', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const faulty = await admin.post(paths.newImport, { total: 'nhiều', states: '11=3' });
    assert.equal(faulty.status, 422);
    assert.match(wordsOf(faulty.text), /Tổng số phải là số.*Mỗi dòng viết một số/);
    assert.match(faulty.text, /11=3/, 'what was typed is kept');
    assert.match((await admin.post(paths.newImport, {})).text, /Chưa chọn tệp hồ sơ/);
    const sent = await admin.post(paths.newImport, { file: new File(['MaHoSo;x\n1;2\n'], 'x.csv') });
    await workOff(app, sent.location?.split('/').at(-1) ?? '');
    assert.match(
      wordsOf((await admin.get(sent.location ?? '')).text),
      /Không đọc được tệp.*Tệp thiếu cột MaHoSo/,
    );
    assert.equal((await (await app.as('lanhdao.lamson')).get(paths.imports)).status, 403);
    assert.equal((await admin.get(paths.importOf('01a00000-0000-7000-8000-0000000000aa'))).status, 404);
  }));
