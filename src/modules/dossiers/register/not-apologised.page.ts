import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { seeOther } from '#platform/http/reply.ts';
import { paths } from '../paths.ts';

/** GET /ho-so/chua-xin-loi: the dossiers that are or were overdue without an apology: the register, narrowed to them. */
export const notApologisedPage = definePage({
  id: 'dossiers.notApologised.page',
  path: paths.notApologised,
  access: 'dossiers.read',
  load: async () => seeOther(withQuery(paths.register, { 'xin-loi': 'missing' })),
});
