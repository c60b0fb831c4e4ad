import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { paths } from '../../paths.ts';
import { getImport, pageOfRejections } from '../../sql/imports/import-rows.ts';
import { REJECTED_HEAD, rejectedLines } from '../rejected-csv.ts';

const AT_ONCE = 5000;

/** GET /nhap-du-lieu/:id/khong-nhap-duoc.csv: every row that was not taken, with the reason; to be mended and taken in again. */
export const rejectionsPage = definePage({
  id: 'dossiers.import-rejections.page',
  path: paths.importRejections(':id'),
  access: 'dossiers.import',
  async load(context, request) {
    authorize(context, 'dossiers.import');
    const { id, fileName } = await getImport(context, request.params.id ?? '');
    const parts = await Array.fromAsync(allRejected(context, id));
    return {
      kind: 'download',
      bytes: new TextEncoder().encode([REJECTED_HEAD, ...parts].join('')),
      mediaType: 'text/csv; charset=utf-8',
      fileName: `${fileName}.rejected.csv`,
    };
  },
});

async function* allRejected(context: Context, importId: string): AsyncGenerator<string> {
  let last = 0;
  for (;;) {
    const rejections = await pageOfRejections(context, importId, last, AT_ONCE);
    if (rejections.length === 0) return;
    yield rejectedLines(context, rejections);
    last = rejections.at(-1)?.line ?? last;
  }
}
