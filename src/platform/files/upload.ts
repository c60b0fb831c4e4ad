import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** A file that the store has taken in, before a record refers to it. */
export interface Upload {
  readonly sha256: string;
  /** bytes */
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
}

const shape = z.object({ sha256: z.string(), size: z.number(), mediaType: z.string(), name: z.string() });

/** An upload as text for a hidden field, so that a form with a fault does not lose the file. Signed: only ours. */
export function sealUpload(upload: Upload, secret: string): string {
  const text = Buffer.from(JSON.stringify(upload)).toString('base64url');
  return `${text}.${signature(text, secret)}`;
}

/** The upload of a sealed text, or undefined if we did not make it. */
export function openUpload(sealed: string, secret: string): Upload | undefined {
  const [text = '', mark = ''] = sealed.split('.');
  const expected = Buffer.from(signature(text, secret));
  const given = Buffer.from(mark);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
}

function signature(text: string, secret: string): string {
  return createHmac('sha256', `${secret}/upload`).update(text).digest('base64url');
}
