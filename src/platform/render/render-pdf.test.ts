import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { renderPdf, stopRendering } from './render-pdf.ts';
import { readPdf } from './testing.ts';

const letter = `${import.meta.dirname}/testing-letter.typ`;
const broken = `${import.meta.dirname}/testing-broken.typ`;
const head = {
  title: 'Giấy mời',
  mark: null,
  parentAgency: null,
  agency: 'UBND xã',
  number: null,
  placeAndDate: '',
};
after(() => stopRendering());

test('a document is a PDF with every font embedded and Vietnamese text', async () => {
  const pdf = await renderPdf(letter, { head, to: 'Ông Nguyễn Văn Thưởng' });
  assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-');
  const { fonts, pages, text } = readPdf(pdf);
  assert.deepEqual(
    { fonts, pages, text },
    { fonts: ['Tinos-Regular'], pages: 1, text: 'Kính gửi: Ông Nguyễn Văn Thưởng' },
  );
  const raw = Buffer.from(pdf).toString('latin1');
  assert.match(raw, /\/Lang \(vi/);
  assert.match(raw, /pdfaid:part>2</);
});

test('the same data give the same bytes', async () => {
  const [first, second] = await Promise.all([
    renderPdf(letter, { head, to: 'A' }),
    renderPdf(letter, { head, to: 'A' }),
  ]);
  assert.deepEqual(first, second);
});

test('letters typed as base and combining mark become the composed letters of the font', async () => {
  const pdf = await renderPdf(letter, { head, to: 'Nguyễn'.normalize('NFD') });
  assert.equal(readPdf(pdf).text, 'Kính gửi: Nguyễn');
});

test('a character the font lacks does not stop the document', async () => {
  const pdf = await renderPdf(letter, { head, to: '漢 Lê Văn Hải' });
  assert.match(readPdf(pdf).text, /Lê Văn Hải$/);
});

test('a template that fails names the cause, and the next document is made', async () => {
  await assert.rejects(renderPdf(broken, { head }), /Typst: .*nobody/);
  await assert.rejects(renderPdf(`${import.meta.dirname}/missing.typ`, { head }), /Typst: .*missing/);
  assert.equal(readPdf(await renderPdf(letter, { head, to: null })).pages, 1);
});

test('a template outside src/ is refused', async () => {
  await assert.rejects(renderPdf('/etc/hostname', { head }), /Typst: /);
});
