import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { withApp } from '#test/app.ts';
import { wordsOf } from '#test/form-fields.ts';
import { importUnitsPath } from '../paths.ts';
import { unitOfCode } from '../testing.ts';

const HEAD = 'Cap,MaDinhDanh,TenDonVi,MaDinhDanhCha';
const CSV = `\uFEFF${HEAD}\r\ncommune,H99.80.1,"Xã Gò Cao, cũ",H99.80\r\ndistrict,H99.80,Huyện Gò Thông,H99\r\n`;

function fileOf(text: string, name = 'don-vi.csv'): File {
  return new File([text], name);
}

test('a table of units is taken in by page, parents behind their children; twice it changes nothing', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    assert.match((await admin.get(importUnitsPath)).text, /MaDinhDanhCha/);
    const first = wordsOf((await admin.post(importUnitsPath, { file: fileOf(CSV) })).text);
    assert.match(first, /Số dòng 2 Thêm mới 2 Đổi tên 0 Không đổi 0 Không nhập được 0/);
    const commune = await unitOfCode(app.context(), 'H99.80.1');
    assert.deepEqual([commune.name, commune.path.length], ['Xã Gò Cao, cũ', 3]);
    assert.equal(commune.validTo?.toString(), '2025-06-30', 'it ended with its district');
    const types = (await historyOf(app.context(), commune.id)).map(({ type }) => type);
    assert.deepEqual(types, ['unit.imported']);
    const again = wordsOf((await admin.post(importUnitsPath, { file: fileOf(CSV) })).text);
    assert.match(again, /Thêm mới 0 Đổi tên 0 Không đổi 2 Không nhập được 0/);
  }));

test('by the interface; rows that do not fit are told with line and reason, the rest is taken', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const text = `${HEAD}\nphường,H99.81,Phường Một,H99\noffice,H99.82,Trạm Hai,H99\noffice,H99.83.1,Trạm Ba,H99.83\n`;
    const body = { name: 'don-vi.csv', contentBase64: Buffer.from(text).toString('base64') };
    const answer = await admin.api('POST', '/api/unit-imports', body);
    assert.equal(answer.status, 201, answer.text);
    const { added, rejected } = answer.json<{
      added: number;
      rejected: { line: number; reasons: string[] }[];
    }>();
    assert.equal(added, 1);
    assert.deepEqual(
      rejected.map(({ line, reasons }) => [line, reasons[0]?.slice(0, 20)]),
      [
        [2, 'Cap phải là province'],
        [4, 'Không có đơn vị cấp '],
      ],
    );
  }));

test('no file, a file of another kind, a table of other columns: said at the field; nobody but the province may', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const none = await admin.post(importUnitsPath, {});
    assert.deepEqual([none.status, /Chưa chọn tệp/.test(none.text)], [422, true]);
    const other = await admin.post(importUnitsPath, { file: fileOf('%PDF-1.7', 'quyet-dinh.pdf') });
    assert.match(other.text, /không phải là bảng dữ liệu/);
    const columns = await admin.post(importUnitsPath, { file: fileOf('MaDinhDanh,TenDonVi\nH99,x\n') });
    assert.deepEqual([columns.status, /Tệp thiếu cột MaDinhDanhCha, Cap/.test(columns.text)], [422, true]);
    const clerk = await app.as('quantri.lamson');
    assert.equal((await clerk.post(importUnitsPath, { file: fileOf(CSV) })).status, 403);
  }));
