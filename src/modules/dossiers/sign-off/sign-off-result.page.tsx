import { ACCEPTED_ENDINGS } from '#platform/files/accept-upload.ts';
import { typed } from '#platform/http/form-values.ts';
import { errorFor, FileField, TextField } from '#ui/fields.tsx';
import { AppraisalPanel } from '../show/appraisal-panel.tsx';
import { KeptUploads } from '../show/kept-uploads.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { signOffResult, signOffSchema } from './sign-off-result.ts';

export const signOffPage = defineTransitionForm({
  verb: 'signOff',
  schema: signOffSchema,
  files: ['result'],
  done: 'kết quả đã sẵn sàng để trả.',
  fields: (context, dossier, state) => (
    <>
      <AppraisalPanel context={context} dossierId={dossier.id} />
      <TextField
        label="Số, ký hiệu kết quả"
        name="resultNumber"
        optional
        width="code"
        value={typed(state, 'resultNumber')}
        error={errorFor(state.errors, 'resultNumber')}
      />
      <FileField
        label="Tệp kết quả đã ký"
        hint={`PDF, JPG, PNG, DOCX hoặc XLSX, không quá ${context.config.maxFileMegabytes} MB. Kết quả điện tử là tệp PDF đã ký số; hệ thống tự nhận biết.`}
        name="result"
        accept={ACCEPTED_ENDINGS}
        error={errorFor(state.errors, 'result')}
      />
      <KeptUploads context={context} field="result" uploads={state.uploads.result} />
    </>
  ),
  submit: (context, target, input, uploads) => signOffResult(context, target, input, uploads.result?.[0]),
});
