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
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  const endings = ACCEPTED[mediaType];
  if (!endings) throw refused(field, 'platform.file-kind', name);
  const ending = name.split('.').pop()?.toLowerCase() ?? '';
  if (!endings.includes(ending)) throw refused(field, 'platform.file-not-what-it-says', name);
  return { sha256: await store.put(bytes), size: bytes.length, mediaType, name };
}

function refused(field: string, code: string, name: string): Problem {
  return new Problem('invalid', code, { name }, [{ field, code, params: { name } }]);
}
