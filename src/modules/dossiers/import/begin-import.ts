import { authorize } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import type { NewImport } from '../domain/dossier-import.ts';
import { closeInterrupted, insertImport } from '../sql/imports/import-rows.ts';
import { recordStart } from './record-import.ts';

/** Nhập hồ sơ từ hệ thống khác: notes the file that is to be worked off by `runImport`; answers the id of the import. */
export async function beginImport(context: Context, made: NewImport): Promise<string> {
  authorize(context, 'dossiers.import');
  if (made.fileId === null) await closeInterrupted(context, made.sha256);
  const id = newId(context);
  await insertImport(context, id, made);
  await recordStart(context, id, made.fileName);
  return id;
}
