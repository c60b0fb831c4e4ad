import assert from 'node:assert/strict';
import { test } from 'node:test';
import decodeQR from 'qr/decode.js';
import { qrSvg } from './qr-svg.ts';

const scale = 4;

/** Paints the unit squares of the SVG's path into pixels, as a scanner would see them. */
function paint(svg: string) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  let x = 0;
  let y = 0;
  for (const [, move, dx, dy] of svg.matchAll(/([Mm])(-?\d+) ?(-?\d+)h1v1/g)) {
    x = (move === 'm' ? x : 0) + Number(dx);
    y = (move === 'm' ? y : 0) + Number(dy);
    for (let row = 0; row < scale; row += 1) {
      const start = ((y * scale + row) * size + x * scale) * 4;
      data.fill(0, start, start + scale * 4);
    }
  }
  for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255;
  return { data, width: size, height: size };
}

for (const text of [
  'H42.16-260205-0412',
  'https://dichvucong.example.vn/tra-cuu-ho-so?ma=H42.16-260205-0412',
  'Hẹn trả',
]) {
  test(`a scanner reads "${text}"`, () => {
    assert.equal(decodeQR(paint(qrSvg(text))), text);
  });
}

test('text beyond the capacity of a QR code is refused', () => {
  assert.throws(() => qrSvg('a'.repeat(3000)));
});
