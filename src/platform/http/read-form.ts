import type { Context } from '../context.ts';
import { acceptUpload } from '../files/accept-upload.ts';
import { openUpload, type Upload } from '../files/upload.ts';
import { type FieldText, textsOfProblem } from '../i18n/field-text.ts';
import { Problem } from '../problem.ts';
import type { FormState } from './operation.ts';

/** Hidden fields that carry files which came with an earlier, faulty sending of the form end so. */
export const KEPT = '.kept';

/** The sent form: texts by field, files stored and sealed; faults of files as errors at their field. */
export async function readForm(context: Context, request: Request): Promise<FormState> {
  const form = await request.formData().catch(() => {
    throw new Problem('invalid', 'platform.form-unreadable');
  });
  const values: Record<string, string[]> = {};
  const uploads: Record<string, Upload[]> = {};
  const errors: FieldText[] = [];
  for (const [name, value] of form) {
    if (typeof value !== 'string') await takeFile(context, name, value, uploads, errors);
    else if (name.endsWith(KEPT))
      keepUpload(uploads, name.slice(0, -KEPT.length), openUpload(value, context.secret));
    else values[name] = [...(values[name] ?? []), value];
  }
  const intent = values.intent?.[0];
  return intent ? { values, uploads, errors, intent } : { values, uploads, errors };
}

async function takeFile(
  context: Context,
  field: string,
  file: File,
  uploads: Record<string, Upload[]>,
  errors: FieldText[],
): Promise<void> {
  if (file.size === 0 && file.name === '') return;
  try {
    keepUpload(
      uploads,
      field,
      await acceptUpload(context.files, field, file, context.config.maxFileMegabytes),
    );
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    errors.push(...textsOfProblem(context, error));
  }
}

function keepUpload(uploads: Record<string, Upload[]>, field: string, upload: Upload | undefined): void {
  if (upload) uploads[field] = [...(uploads[field] ?? []), upload];
}
