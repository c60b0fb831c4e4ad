import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../context.ts';

/** A file that the store has taken in, before a record refers to it. */
export interface Upload {
  readonly sha256: string;
  /** bytes */
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
}

const shape = z.object({ sha256: z.string(), size: z.number(), mediaType: z.string(), name: z.string() });
const sealed = z.object({ upload: shape, owner: z.string(), until: z.number() });

/** As long as a working day: a form that lies longer must choose its files again. */
const VALID_MILLISECONDS = 12 * 3600 * 1000;

type Sealer = Pick<Context, 'actor' | 'clock' | 'secret'>;

/** An upload as text for a hidden field or a program, so that it need not be sent again. Signed, for this officer, for a day. */
export function sealUpload(upload: Upload, context: Sealer): string {
  const until = context.clock.now().epochMilliseconds + VALID_MILLISECONDS;
  const text = Buffer.from(JSON.stringify({ upload, owner: ownerOf(context), until })).toString('base64url');
  return `${text}.${signature(text, context.secret)}`;
}

/** The upload of a sealed text, or undefined if we did not make it, or for somebody else, or too long ago. */
export function openUpload(text: string, context: Sealer): Upload | undefined {
  const [body = '', mark = ''] = text.split('.');
  const expected = Buffer.from(signature(body, context.secret));
  const given = Buffer.from(mark);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const { upload, owner, until } = sealed.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  const now = context.clock.now().epochMilliseconds;
  return owner === ownerOf(context) && now <= until ? upload : undefined;
}

function ownerOf({ actor }: Sealer): string {
  return actor.kind === 'officer' ? actor.officerId : actor.kind;
}

function signature(text: string, secret: string): string {
  return createHmac('sha256', `${secret}/upload`).update(text).digest('base64url');
}
