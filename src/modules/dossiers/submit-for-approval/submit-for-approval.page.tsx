import { typed } from '#platform/http/form-values.ts';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { AppraisalPanel } from '../show/appraisal-panel.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { submitForApproval, submitSchema } from './submit-for-approval.ts';

export const submitForApprovalPage = defineTransitionForm({
  verb: 'submitForApproval',
  schema: submitSchema,
  done: 'đã trình lãnh đạo.',
  fields: (context, dossier, state) => (
    <>
      <AppraisalPanel context={context} dossierId={dossier.id} />
      <TextArea
        label="Ghi chú khi trình"
        name="note"
        optional
        rows={3}
        value={typed(state, 'note')}
        error={errorFor(state.errors, 'note')}
      />
    </>
  ),
  submit: submitForApproval,
});
