import type { Context } from '#platform/context.ts';
import { sealUpload, type Upload } from '#platform/files/upload.ts';
import { KEPT } from '#platform/http/read-form.ts';
import { HiddenField } from '#ui/fields.tsx';

interface KeptUploadsProps {
  readonly context: Context;
  readonly field: string;
  readonly uploads: readonly Upload[] | undefined;
}

/** Files that came with a form which is drawn again: they need not be chosen a second time. */
export function KeptUploads({ context, field, uploads = [] }: KeptUploadsProps) {
  return uploads.map((upload) => (
    <p class="govuk-hint">
      Đã nhận tệp: <strong>{upload.name}</strong>
      <HiddenField name={`${field}${KEPT}`} value={sealUpload(upload, context.secret)} />
    </p>
  ));
}
