import { AppraisalPanel } from '../show/appraisal-panel.tsx';
import { noteField } from '../transition/note-field.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { submitForApproval, submitSchema } from './submit-for-approval.ts';

export const submitForApprovalPage = defineTransitionForm({
  verb: 'submitForApproval',
  schema: submitSchema,
  done: 'đã trình lãnh đạo.',
  fields: (context, dossier, state) => (
    <>
      <AppraisalPanel context={context} dossierId={dossier.id} />
      {noteField('Ghi chú khi trình', state)}
    </>
  ),
  submit: submitForApproval,
});
