import type { Context } from '#platform/context.ts';
import { sealUpload, type Upload } from '#platform/files/upload.ts';
import { KEPT } from '#platform/http/read-form.ts';
import { HiddenField } from '#ui/fields.tsx';

interface KeptUploadsProps {
  readonly context: Context;
  readonly field: string;
  readonly uploads: readonly Upload[] | undefined;
}

/**
 * The file that came with a form which is drawn again: it need not be chosen a second time. The field takes one file;
 * a browser sends the one chosen now before the one kept from earlier, so the first counts.
 */
export function KeptUploads({ context, field, uploads }: KeptUploadsProps) {
  const [upload] = uploads ?? [];
  if (!upload) return null;
  return (
    <p class="govuk-hint">
      Đã nhận tệp: <strong>{upload.name}</strong>
      <HiddenField name={`${field}${KEPT}`} value={sealUpload(upload, context)} />
    </p>
  );
}
