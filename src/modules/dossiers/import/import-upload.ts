import { z } from 'zod';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { getFile, insertFile } from '#platform/files/files.ts';
import type { Upload } from '#platform/files/upload.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { defineJobInSteps } from '#platform/jobs/job.ts';
import { Problem } from '#platform/problem.ts';
import type { ImportClaims } from '../domain/dossier-import.ts';
import { getImport } from '../sql/imports/import-rows.ts';
import { beginImport } from './begin-import.ts';
import { formatOf } from './read-records.ts';
import { runImport } from './run-import.ts';

/** Works off a file that was sent by page or interface; begun again after an interruption, it goes on where it was. */
export const takeInJob = defineJobInSteps({
  name: 'dossiers.take-in',
  payload: z.object({ importId: z.uuid() }),
  async runInSteps(inTransaction, { importId }) {
    const file = await inTransaction(async (context) => {
      const { fileId } = await getImport(context, importId);
      return fileId === null ? undefined : getFile(context, fileId);
    });
    if (!file) return;
    try {
      await runImport(inTransaction, { importId, bytes: ReadableStream.from(pieces(file.bytes)) });
    } catch (error) {
      // A file that cannot be read is closed as failed; trying again would not help.
      if (!(error instanceof Problem) || error.kind !== 'invalid') throw error;
    }
  },
});

const PIECE = 2 ** 18;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Nhập hồ sơ từ tệp gửi lên: keeps the file and has it worked off after the commit; answers the id of the import. */
export async function importUpload(context: Context, upload: Upload, claimed: ImportClaims): Promise<string> {
  authorize(context, 'dossiers.import');
  const { name: fileName, sha256, size } = upload;
  const fileId = await insertFile(context, upload);
  const made = { fileName, sha256, size, format: formatOf(fileName), fileId, claimed };
  const importId = await beginImport(context, made);
  await enqueue(context, takeInJob.name, { importId });
  return importId;
}
