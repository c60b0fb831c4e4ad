import { typed } from '#platform/http/form-values.ts';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { AppraisalPanel } from '../show/appraisal-panel.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { approveDossier, approveSchema } from './approve-dossier.ts';

export const approvePage = defineTransitionForm({
  verb: 'approve',
  schema: approveSchema,
  done: 'đã phê duyệt. Văn thư ký số, vào sổ và đính kèm kết quả.',
  fields: (context, dossier, state) => (
    <>
      <AppraisalPanel context={context} dossierId={dossier.id} />
      <TextArea
        label="Ý kiến"
        name="note"
        optional
        rows={3}
        value={typed(state, 'note')}
        error={errorFor(state.errors, 'note')}
      />
    </>
  ),
  submit: approveDossier,
});
