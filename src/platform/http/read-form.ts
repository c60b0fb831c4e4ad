import type { Context } from '../context.ts';
import { acceptUpload, type FileKinds } from '../files/accept-upload.ts';
import { openUpload, type Upload } from '../files/upload.ts';
import { type FieldText, textsOfProblem } from '../i18n/field-text.ts';
import { Problem } from '../problem.ts';
import type { FormState } from './operation.ts';

/** Hidden fields that carry files which came with an earlier, faulty sending of the form end so. */
export const KEPT = '.kept';

/** More than any form of ours has; a longer one is an attack, and would cost time to read. */
const MOST_FIELDS = 2000;
const LONGEST_NAME = 120;

/** A form while it is being read. */
interface Reading {
  readonly values: Record<string, string[]>;
  readonly uploads: Record<string, Upload[]>;
  readonly errors: FieldText[];
}

/**
 * The sent form: texts by field, files stored and sealed; faults of files as errors at their field. Only fields named
 * in `files` may bring one (`papers.*.scan`): what nobody asked for is not stored.
 */
export async function readForm(
  context: Context,
  request: Request,
  files: readonly string[],
  kinds: FileKinds = 'papers',
): Promise<FormState> {
  const form = await request.formData().catch(() => {
    throw new Problem('invalid', 'platform.form-unreadable');
  });
  const entries = [...form];
  if (entries.length > MOST_FIELDS) throw new Problem('tooLarge', 'platform.too-many-fields');
  // Without a prototype: a field may be called anything, also `constructor`.
  const reading: Reading = { values: Object.create(null), uploads: Object.create(null), errors: [] };
  for (const [name, value] of entries) {
    if (name.length > LONGEST_NAME) continue;
    if (typeof value === 'string') takeText(context, reading, name, value);
    else if (mayBringFile(name, files)) await takeFile(context, reading, { field: name, file: value, kinds });
  }
  const intent = reading.values.intent?.[0];
  return intent ? { ...reading, intent } : reading;
}

function takeText(context: Context, reading: Reading, name: string, value: string): void {
  if (!name.endsWith(KEPT)) append(reading.values, name, value);
  else keepUpload(reading, name.slice(0, -KEPT.length), openUpload(value, context));
}

interface SentFile {
  readonly field: string;
  readonly file: File;
  readonly kinds: FileKinds;
}

async function takeFile(context: Context, reading: Reading, { field, file, kinds }: SentFile): Promise<void> {
  if (file.size === 0 && file.name === '') return;
  try {
    const { files, config } = context;
    keepUpload(reading, field, await acceptUpload(files, field, file, config.maxFileMegabytes, kinds));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    reading.errors.push(...textsOfProblem(context, error));
  }
}

function mayBringFile(name: string, files: readonly string[]): boolean {
  return files.some((pattern) => {
    const [before = '', after] = pattern.split('*');
    return after === undefined ? name === pattern : name.startsWith(before) && name.endsWith(after);
  });
}

function keepUpload(reading: Reading, field: string, upload: Upload | undefined): void {
  if (upload) append(reading.uploads, field, upload);
}

function append<Value>(lists: Record<string, Value[]>, name: string, value: Value): void {
  const list = lists[name];
  if (list) list.push(value);
  else lists[name] = [value];
}
