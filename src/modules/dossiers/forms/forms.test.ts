import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { stopRendering } from '#platform/render/render-pdf.ts';
import { readPdf } from '#platform/render/testing.ts';
import { renderControlSlip } from './control-slip.ts';
import { renderDossierRegister } from './dossier-register.ts';
import { renderReceiptSlip } from './receipt-slip.ts';
import { renderRefusal } from './refusal.ts';
import { renderReturnRecord } from './return-record.ts';
import {
  longProcedureName,
  makeControlSlip,
  makeHandOver,
  makePapers,
  makeReceiptSlip,
  makeRefusal,
  makeRegister,
  makeRegisterRow,
  makeReturnRecord,
} from './testing.ts';

after(() => stopRendering());

/** Text without spaces and line ends: a line that wraps differently is still the same text. */
function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function assertShows(pdf: Uint8Array, ...expected: string[]): void {
  const text = squeezed(readPdf(pdf).text);
  for (const each of expected)
    assert.ok(text.includes(squeezed(each)), `missing: ${each}\nin: ${text.slice(0, 2000)}`);
}

const nasty = 'Lê # $x$ *đậm* _ng_ @a <b> "c" \\ [d] // `e` ~ -- \'f\' #panic("x")';

test('receipt slip: one page with a dozen papers, every field, the QR code', async () => {
  const data = makeReceiptSlip({ papers: makePapers(12) });
  const pdf = await renderReceiptSlip(data);
  const { fonts, pages } = readPdf(pdf);
  assert.equal(pages, 1);
  assert.deepEqual(fonts.toSorted(), ['Tinos-Bold', 'Tinos-Italic', 'Tinos-Regular']);
  assertShows(pdf, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Mẫu số 01 – TT 03/2025/TT-VPCP');
  assertShows(pdf, 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'Đông Hoa Lư, ngày 05 tháng 02 năm 2026');
  const { submitter, owner } = data;
  const fields = [data.dossierCode, data.receivingUnit, data.channel, data.procedureName, data.procedureCode];
  const more = [data.timeLimit, data.fee, data.receivedAt, data.dueAt, data.resultPlace, data.lookUpAddress];
  const rest = [data.lookUpPhone, data.registerBook, data.registerNumber, data.receptionist, data.number];
  const people = [...Object.values(submitter), owner.name, owner.address];
  assertShows(pdf, ...[...fields, ...more, ...rest, ...people].map(String));
  assertShows(pdf, '12Giấy chứng nhận kết hôn của cha, mẹBản điện tử1');
});

test('receipt slip: thirty papers flow to a second page with its number and the table head again', async () => {
  const pdf = await renderReceiptSlip(makeReceiptSlip({ papers: makePapers(30) }));
  const { pages, text } = readPdf(pdf);
  assert.equal(pages, 2);
  assert.equal(text.split('Tên giấy tờ').length - 1, 2);
});

test('receipt slip: missing values become dotted lines, never "null" or "none"', async () => {
  const nobody = { name: null, address: null, phone: null, email: null, identityNumber: null };
  const owner = { name: null, address: null };
  const pdf = await renderReceiptSlip(makeReceiptSlip({ submitter: nobody, owner, dueAt: null, papers: [] }));
  assertShows(pdf, 'Số điện thoại: ............', 'hẹn trả'.toUpperCase());
  assert.doesNotMatch(readPdf(pdf).text, /null|none|undefined/);
});

test('what people type is printed literally, in every form', async () => {
  const person = { name: nasty, address: nasty, phone: null, email: null, identityNumber: null };
  const paper = { name: nasty, form: nasty, count: 1 };
  const recipient = { name: nasty, identityNumber: null, phone: null, capacity: nasty };
  const row = { ...makeRegisterRow(1), ownerName: nasty, note: nasty };
  const handOvers = [makeHandOver({ from: nasty, to: nasty, note: nasty })];
  const pdfs = await Promise.all([
    renderReceiptSlip(
      makeReceiptSlip({ submitter: person, papers: [paper], resultPlace: nasty, agency: nasty }),
    ),
    renderRefusal(makeRefusal({ submitter: person, reason: nasty })),
    renderControlSlip(makeControlSlip({ ownerName: nasty, handOvers })),
    renderDossierRegister(makeRegister(0, { rows: [row] })),
    renderReturnRecord(
      makeReturnRecord({ recipient, remark: nasty, papers: [{ ...paper, numberAndDate: nasty }] }),
    ),
  ]);
  for (const pdf of pdfs) assertShows(pdf, nasty);
});

test('refusal: reason with its lines, form 03, wording by stage', async () => {
  const reason = 'Thứ nhất: thiếu thẩm quyền.\nThứ hai: giấy tờ bị tẩy xóa.';
  const intake = await renderRefusal(makeRefusal({ reason }));
  assert.equal(readPdf(intake).pages, 1);
  assertShows(intake, 'Mẫu số 03 – TT 03/2025/TT-VPCP', 'không tiếp nhận, giải quyết hồ sơ', reason);
  const signer = { role: 'Giám đốc', name: 'Đặng Quốc Khánh' };
  const changes = { stage: 'appraisal', dossierCode: 'H42.16-260205-0412', signer, reason } as const;
  const appraisal = await renderRefusal(makeRefusal({ ...changes, procedureName: longProcedureName }));
  assert.equal(readPdf(appraisal).pages, 1);
  assertShows(appraisal, 'từ chối giải quyết hồ sơ', changes.dossierCode, 'GIÁM ĐỐC', longProcedureName);
});

test('refusal: a refusal without a reason is not made', async () => {
  await assert.rejects(renderRefusal(makeRefusal({ reason: ' \n' })), RangeError);
});

test('control slip: hand-overs with both signatures, blank rows up to five, number by date', async () => {
  const pdf = await renderControlSlip(makeControlSlip());
  assert.equal(readPdf(pdf).pages, 1);
  assertShows(
    pdf,
    'Mẫu số 06',
    'Giao: Bộ phận tiếp nhận',
    'Nhận: Phòng Văn hóa - Xã hội',
    'Vũ Thị Hồng Nhung',
  );
  assert.equal(readPdf(pdf).text.split('Đúng hạn').length - 1, 5);
  const issuedOn = Temporal.PlainDate.from('2025-09-14');
  assertShows(await renderControlSlip(makeControlSlip({ issuedOn })), 'Mẫu số 05 – TT 01/2018/TT-VPCP');
});

test('register: 300 rows numbered on from the given number, head repeated on every page', async () => {
  const pdf = await renderDossierRegister(makeRegister(300, { firstNumber: 1201 }));
  const { pages, text } = readPdf(pdf);
  assert.ok(pages > 10, `${pages} pages`);
  assert.equal(text.split('Tên thủ tục hành chính').length - 1, pages);
  assertShows(pdf, 'Từ ngày 01/01/2026 đến ngày 30/06/2026', '1500H42.16-260205-0300', 'Tổng số: 300 hồ sơ');
});

test('register of a period without dossiers, and return record: one page each', async () => {
  assert.equal(readPdf(await renderDossierRegister(makeRegister(0))).pages, 1);
  const record = await renderReturnRecord(makeReturnRecord());
  assert.equal(readPdf(record).pages, 1);
  assertShows(
    record,
    'GIẤY BIÊN NHẬN TRẢ KẾT QUẢ',
    'Giấy khai sinh',
    '16 giờ 20 phút, ngày 05 tháng 02 năm 2026',
  );
  assert.doesNotMatch(readPdf(record).text, /Mẫu số/);
});

test('twenty slips at once each carry their own code', async () => {
  const codes = Array.from({ length: 20 }, (_, index) => `H42.16-260205-${1000 + index}`);
  const pdfs = await Promise.all(
    codes.map((dossierCode) => renderReceiptSlip(makeReceiptSlip({ dossierCode }))),
  );
  for (const [index, pdf] of pdfs.entries()) assertShows(pdf, `Mã hồ sơ: ${codes[index]}`);
});
