import type { Context } from '../context.ts';
import { newId } from '../context.ts';
import { Problem } from '../problem.ts';
import type { Upload } from './upload.ts';

/** Makes an upload a file of the system, in the transaction of the request. Answers the file's id. */
export async function insertFile(context: Context, upload: Upload): Promise<string> {
  const id = newId(context);
  const row = {
    province_id: context.provinceId,
    id,
    sha256: upload.sha256,
    size: upload.size,
    media_type: upload.mediaType,
    name: upload.name,
    stored_at: context.clock.now(),
    stored_by: context.actor.kind === 'officer' ? context.actor.officerId : null,
  };
  await context.db.insertInto('platform.file').values(row).execute();
  return id;
}

/** A file with its bytes. Who may see it is decided by the record that refers to it. @throws Problem notFound */
export async function getFile(context: Context, id: string): Promise<Upload & { bytes: Uint8Array }> {
  const row = await context.db
    .selectFrom('platform.file')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('notFound', 'platform.file-not-found');
  const { sha256, size, media_type: mediaType, name } = row;
  return { sha256, size, mediaType, name, bytes: await context.files.get(sha256) };
}

/** Does any record's file stand on these bytes? */
export async function isInUse(context: Context, sha256: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('platform.file')
    .select('id')
    .where('province_id', '=', context.provinceId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}
