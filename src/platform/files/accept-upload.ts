import { fileTypeFromBuffer } from 'file-type';
import { Problem } from '../problem.ts';
import type { FileStore } from './file-store.ts';
import type { Upload } from './upload.ts';

/** Kinds of file that an office takes in, by what the bytes are, with the endings their names may have. */
const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
};

/** What a form takes in: papers of a dossier, or tables of records. */
export type FileKinds = 'papers' | 'tables';

/** Tables beside XLSX are plain text: nothing in the bytes tells them apart, so the ending does. */
const TEXT_TABLES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  ndjson: 'application/x-ndjson',
  json: 'application/x-ndjson',
};

/** For the `accept` attribute of a file field. */
export const ACCEPTED_ENDINGS = Object.values(ACCEPTED)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',');

/**
 * Checks a file that came with a form and stores it. `field` is where a fault is shown.
 * @throws Problem tooLarge, or invalid when the bytes are not what the name says or not of an accepted kind
 */
export async function acceptUpload(
  store: FileStore,
  field: string,
  file: File,
  maxMegabytes: number,
  kinds: FileKinds = 'papers',
): Promise<Upload> {
  const name = file.name
    .normalize('NFC')
    .replace(/[\p{Cc}/\\]/gu, '_')
    .slice(-200);
  if (file.size > maxMegabytes * 2 ** 20) {
    const params = { name, maximum: maxMegabytes };
    throw new Problem('tooLarge', 'platform.file-too-large', params, [
      { field, code: 'platform.file-too-large', params },
    ]);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType =
    kinds === 'tables' ? await tableType(bytes, field, name) : await paperType(bytes, field, name);
  return { sha256: await store.put(bytes), size: bytes.length, mediaType, name };
}

async function paperType(bytes: Uint8Array, field: string, name: string): Promise<string> {
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  const endings = ACCEPTED[mediaType];
  if (!endings) throw refused(field, 'platform.file-kind', name);
  if (!endings.includes(endingOf(name))) throw refused(field, 'platform.file-not-what-it-says', name);
  return mediaType;
}

/** A workbook by its bytes; text (no NUL in it) by its ending. */
async function tableType(bytes: Uint8Array, field: string, name: string): Promise<string> {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (zipped && endingOf(name) === 'xlsx') return paperType(bytes, field, name);
  const mediaType = TEXT_TABLES[endingOf(name)];
  if (zipped || mediaType === undefined || bytes.includes(0))
    throw refused(field, 'platform.file-kind-table', name);
  return mediaType;
}

function endingOf(name: string): string {
  return name.split('.').pop()?.toLowerCase() ?? '';
}

function refused(field: string, code: string, name: string): Problem {
  return new Problem('invalid', code, { name }, [{ field, code, params: { name } }]);
}
