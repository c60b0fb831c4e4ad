import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { stopRendering } from '#platform/render/render-pdf.ts';
import { readPdf } from '#platform/render/testing.ts';
import { type ApologyLetterData, renderApologyLetter } from './apology-letter.ts';
import { longProcedureName, makeApologyLetter } from './testing.ts';

after(() => stopRendering());

/** Does the letter say this? Spaces and line ends do not count. */
async function letter(changes: Partial<ApologyLetterData> = {}) {
  const { pages, text } = readPdf(await renderApologyLetter(makeApologyLetter(changes)));
  const squeezed = (each: string) => each.replaceAll(/\s/g, '');
  return { pages, has: (each: string) => squeezed(text).includes(squeezed(each)) };
}

test('apology: one page with its number, both dates, the reason and the signer', async () => {
  const data = makeApologyLetter({ procedureName: longProcedureName });
  const form = await letter(data);
  assert.equal(form.pages, 1);
  const heads = ['Mẫu số 04 – TT 03/2025/TT-VPCP', 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT'];
  const rest = [
    data.dossierCode,
    data.reason,
    String(data.dueAt),
    String(data.newDueAt),
    'trân trọng xin lỗi',
  ];
  for (const each of [...heads, ...rest]) assert.ok(form.has(each), each);
});

test('apology: before 15/09/2025 it is that of TT 01/2018', async () => {
  const form = await letter({ issuedOn: Temporal.PlainDate.from('2025-09-14') });
  for (const each of ['Mẫu số 04 – TT 01/2018/TT-VPCP', 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ'])
    assert.ok(form.has(each), each);
});

test('apology: after the one extension no date is promised; lost papers have a title of their own and no number', async () => {
  assert.ok((await letter({ newDueAt: null })).has('đã được hẹn lại một lần'));
  const lost = await letter({ lostPapers: ['Giấy chứng sinh (bản chính)'], newDueAt: null });
  for (const each of ['LÀM MẤT, HƯ HỎNG GIẤY TỜ', '1. Giấy chứng sinh', 'Cơ quan chịu mọi chi phí'])
    assert.ok(lost.has(each), each);
  assert.ok(!lost.has('Mẫu số 04'));
  await assert.rejects(renderApologyLetter(makeApologyLetter({ reason: ' ' })), RangeError);
});

test('apology: what people type is printed literally', async () => {
  const nasty = 'Lê # $x$ *đậm* _ng_ @a <b> "c" \\ [d] // `e` ~ #panic("x")';
  assert.ok((await letter({ reason: nasty })).has(nasty));
});
