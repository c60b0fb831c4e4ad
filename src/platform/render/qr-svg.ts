import encodeQR from 'qr';

/**
 * A QR code as SVG text, black on transparent, with a quiet zone of two modules; level M, so that it is
 * still read from a creased slip. Throws when the text is too long for a QR code (about 2,300 bytes).
 */
export function qrSvg(text: string): string {
  return encodeQR(text, 'svg', { ecc: 'medium', border: 2 });
}
