import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { getFile } from '#platform/files/files.ts';
import { definePage } from '#platform/http/operation.ts';
import type { Download } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { paths } from '../paths.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { fileIdsOf } from '../sql/file-ids.ts';

/** A scan of a paper or the signed result, for those who may read the dossier it belongs to. */
export const dossierFilePage = definePage({
  id: 'dossiers.file.page',
  path: paths.file(':id', ':fileId'),
  access: 'dossiers.read',
  load: (context, { params }) => getDossierFile(context, params.id ?? '', params.fileId ?? ''),
});

/** What a browser can show without running anything in it. */
const SHOWN: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** @throws Problem notFound for a file of another record, whatever its id */
async function getDossierFile(context: Context, dossierId: string, fileId: string): Promise<Download> {
  authorize(context, 'dossiers.read');
  const dossier = await getDossier(context, dossierId);
  if (!(await fileIdsOf(context, dossier)).includes(fileId))
    throw new Problem('notFound', 'platform.file-not-found');
  const { bytes, mediaType, name } = await getFile(context, fileId);
  return { kind: 'download', bytes, mediaType, fileName: name, inline: SHOWN.includes(mediaType) };
}
