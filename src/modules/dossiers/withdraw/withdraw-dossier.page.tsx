import { typed } from '#platform/http/form-values.ts';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { withdrawDossier, withdrawSchema } from './withdraw-dossier.ts';

export const withdrawPage = defineTransitionForm({
  verb: 'withdraw',
  schema: withdrawSchema,
  done: 'đã ghi nhận công dân rút hồ sơ. Hãy trả lại giấy tờ.',
  fields: (_context, _dossier, state) => (
    <TextArea
      label="Lý do rút hồ sơ"
      hint="Ghi theo đề nghị của người nộp."
      name="reasonText"
      rows={4}
      value={typed(state, 'reasonText')}
      error={errorFor(state.errors, 'reasonText')}
    />
  ),
  submit: withdrawDossier,
});
