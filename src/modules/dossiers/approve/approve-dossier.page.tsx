import { AppraisalPanel } from '../show/appraisal-panel.tsx';
import { noteField } from '../transition/note-field.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { approveDossier, approveSchema } from './approve-dossier.ts';

export const approvePage = defineTransitionForm({
  verb: 'approve',
  schema: approveSchema,
  done: 'đã phê duyệt. Văn thư ký số, vào sổ và đính kèm kết quả.',
  fields: (context, dossier, state) => (
    <>
      <AppraisalPanel context={context} dossierId={dossier.id} />
      {noteField('Ý kiến', state)}
    </>
  ),
  submit: approveDossier,
});
