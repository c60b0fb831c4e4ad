import { isAllowed } from '#platform/authorization.ts';
import { definePage } from '#platform/http/operation.ts';
import { seeOther } from '#platform/http/reply.ts';
import { ownAccountPath, signInPath, startPath } from '../paths.ts';

/** Where the work of each role begins: the first of these whose permission the officer holds. Who only watches or administers begins with the figures. */
const BEGINNINGS = [
  { permission: 'dossiers.receive', path: '/viec-cua-toi' },
  { permission: 'dossiers.appraise', path: '/viec-cua-toi' },
  { permission: 'dossiers.sign-off', path: '/viec-cua-toi' },
  { permission: 'dossiers.overview', path: '/tong-quan' },
] as const;

export const startPage = definePage({
  id: 'identity.start',
  path: startPath,
  access: 'public',
  load: async ({ actor }) => {
    if (actor.kind !== 'officer') return seeOther(signInPath);
    return seeOther(
      BEGINNINGS.find(({ permission }) => isAllowed(actor, permission))?.path ?? ownAccountPath,
    );
  },
});
