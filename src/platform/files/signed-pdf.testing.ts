import { createHash } from 'node:crypto';

const HOLE = 400;

/** A PDF with a signature as far as the program looks at one: what it covers, and the digest of that. */
export function makeSignedPdf(words = 'Trích lục'): Buffer {
  const head = `%PDF-1.7\n% ${words}\n1 0 obj<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 #B #F #L]/Contents`;
  const tail = '>>endobj\n%%EOF\n';
  const pad = (number: number) => String(number).padStart(6, '0');
  const before = Buffer.byteLength(head) - 6 + 18;
  const from = before + HOLE + 2;
  const filled = head
    .replace('#B', pad(before))
    .replace('#F', pad(from))
    .replace('#L', pad(Buffer.byteLength(tail)));
  const digest = createHash('sha256').update(filled).update(tail).digest('hex');
  const signature = `06092a864886f70d0107023022060906092a864886f70d01090431220420${digest}`.padEnd(HOLE, '0');
  return Buffer.from(`${filled}<${signature}>${tail}`);
}
