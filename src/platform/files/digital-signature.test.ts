import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasDigitalSignature } from './digital-signature.ts';
import { makeSignedPdf } from './signed-pdf.testing.ts';

test('a PDF is signed if its signature covers the whole file and holds the digest of it', () => {
  assert.equal(hasDigitalSignature(makeSignedPdf()), true);
  assert.equal(hasDigitalSignature(new Uint8Array(makeSignedPdf('Giấy khai sinh'))), true);
});

test('a scan, a changed file, an addition behind the signature and an empty one are not signed', () => {
  const signed = makeSignedPdf();
  const changed = Buffer.from(signed);
  changed.write('X', changed.indexOf('Trích'));
  const others = {
    scan: Buffer.from('%PDF-1.4\n%%EOF\n'),
    changed,
    added: Buffer.concat([signed, Buffer.from('2 0 obj<</Changed true>>endobj\n')]),
    'no PDF': Buffer.concat([Buffer.from('\n'), signed]),
    'without a digest': Buffer.from(
      signed.toString('latin1').replace('2a864886f70d010904', '2a864886f70d010905'),
      'latin1',
    ),
    nothing: Buffer.alloc(0),
  };
  for (const [name, bytes] of Object.entries(others)) assert.equal(hasDigitalSignature(bytes), false, name);
});
