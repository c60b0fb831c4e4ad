import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from '#platform/context.ts';
import { keyOf } from '#platform/personal/personal-text.ts';
import { Problem } from '#platform/problem.ts';

const SHAPE = /^([\w-]{22})([\w-]{16})$/;

/** The end of a proof's address: the dossier's id and a mark that only this installation can make. */
export function proofToken(context: Context, dossierId: string): string {
  return `${idText(dossierId)}${markOf(context, idText(dossierId))}`;
}

/** The dossier whose token this is. @throws Problem notFound if nobody gave it out */
export function dossierOfToken(context: Context, token: string): string {
  const [, id = '', mark = ''] = SHAPE.exec(token) ?? [];
  const expected = Buffer.from(markOf(context, id));
  const given = Buffer.from(mark);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Problem('notFound', 'dossiers.no-such-proof');
  const hex = Buffer.from(id, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function idText(dossierId: string): string {
  return Buffer.from(dossierId.replaceAll('-', ''), 'hex').toString('base64url');
}

function markOf(context: Context, id: string): string {
  const key = keyOf(context.secret, 'deadline-proof-link');
  return createHmac('sha256', key).update(id).digest().subarray(0, 12).toString('base64url');
}
