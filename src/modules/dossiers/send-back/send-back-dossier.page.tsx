import { reasonFieldset } from '../transition/reason-fields.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { sendBackDossier, sendBackSchema } from './send-back-dossier.ts';

export const sendBackPage = defineTransitionForm({
  verb: 'sendBack',
  schema: sendBackSchema,
  done: 'đã chuyển lại công chức thụ lý.',
  fields: (context, _dossier, state) =>
    reasonFieldset(context, 'sendBack', state, 'Công chức thụ lý cần làm gì để hồ sơ được phê duyệt.'),
  submit: sendBackDossier,
});
