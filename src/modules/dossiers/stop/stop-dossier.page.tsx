import { reasonFieldset } from '../transition/reason-fields.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { stopDossier, stopSchema } from './stop-dossier.ts';

export const stopPage = defineTransitionForm({
  verb: 'stop',
  schema: stopSchema,
  done: 'đã dừng giải quyết. Hãy in thông báo (Mẫu 05) và trả lại giấy tờ cho công dân.',
  fields: (context, _dossier, state) =>
    reasonFieldset(
      context,
      'stop',
      state,
      'In trên thông báo gửi công dân: vì sao dừng, muốn làm tiếp thì phải làm gì.',
    ),
  submit: stopDossier,
});
