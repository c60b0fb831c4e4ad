import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { stopRendering } from '#platform/render/render-pdf.ts';
import { readPdf } from '#platform/render/testing.ts';
import { renderStopNotice } from './stop-notice.ts';
import { renderSupplementRequest } from './supplement-request.ts';
import { longProcedureName, makePapers, makeStopNotice, makeSupplementRequest } from './testing.ts';

after(() => stopRendering());

const nasty = 'Lê # $x$ *đậm* _ng_ @a <b> "c" \\ [d] // `e` ~ #panic("x")';

/** Text without spaces and line ends, with the number of pages. */
async function shown(pdf: Promise<Uint8Array>): Promise<{ pages: number; has(text: string): boolean }> {
  const { pages, text } = readPdf(await pdf);
  const squeezed = (each: string) => each.replaceAll(/\s/g, '');
  return { pages, has: (each) => squeezed(text).includes(squeezed(each)) };
}

test('supplement request: one page with its number, every item, the reason and until when', async () => {
  const data = makeSupplementRequest({ procedureName: longProcedureName });
  const form = await shown(renderSupplementRequest(data));
  assert.equal(form.pages, 1);
  const heads = ['Mẫu số 02 – TT 03/2025/TT-VPCP', 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ'];
  const people = [data.submitter.name, data.owner.name, data.signer.name, data.guide.name].map(String);
  const rest = [data.dossierCode, data.reason, String(data.answerBy), data.clockNote];
  for (const each of [...heads, ...people, ...rest, ...data.requested]) assert.ok(form.has(each), each);
});

test('supplement request: before 15/09/2025 it is that of TT 01/2018; thirty items go on to a second page', async () => {
  const issuedOn = Temporal.PlainDate.from('2025-09-14');
  assert.ok((await shown(renderSupplementRequest(makeSupplementRequest({ issuedOn })))).has('TT 01/2018'));
  const requested = Array.from({ length: 30 }, (_, index) => `Giấy tờ thứ ${index + 1}`);
  const form = await shown(renderSupplementRequest(makeSupplementRequest({ requested })));
  assert.equal(form.pages, 2);
  assert.ok(form.has('30. Giấy tờ thứ 30'));
});

test('stop notice: one page with its number, the reason and the papers that go back', async () => {
  const data = makeStopNotice();
  const form = await shown(renderStopNotice(data));
  assert.equal(form.pages, 1);
  const heads = ['Mẫu số 05 – TT 03/2025/TT-VPCP', 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ', 'PHÓ CHỦ TỊCH'];
  const rest = [data.dossierCode, data.reason, String(data.stoppedAt), '3. Giấy chứng nhận kết hôn'];
  for (const each of [...heads, ...rest]) assert.ok(form.has(each), each);
  assert.equal((await shown(renderStopNotice(makeStopNotice({ papers: makePapers(40) })))).pages, 2);
});

test('stop notice: no circular has it before 15/09/2025; neither form goes without its reason', async () => {
  const issuedOn = Temporal.PlainDate.from('2025-09-14');
  await assert.rejects(renderStopNotice(makeStopNotice({ issuedOn })), RangeError);
  await assert.rejects(renderStopNotice(makeStopNotice({ reason: ' ' })), RangeError);
  await assert.rejects(renderSupplementRequest(makeSupplementRequest({ reason: '' })), RangeError);
  await assert.rejects(renderSupplementRequest(makeSupplementRequest({ requested: [] })), RangeError);
});

test('what people type is printed literally', async () => {
  const request = await shown(
    renderSupplementRequest(makeSupplementRequest({ requested: [nasty], reason: nasty })),
  );
  const notice = await shown(
    renderStopNotice(
      makeStopNotice({ reason: nasty, papers: [{ name: nasty, form: 'Bản chính', count: 1 }] }),
    ),
  );
  for (const form of [request, notice]) assert.ok(form.has(nasty));
});
