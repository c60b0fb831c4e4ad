import { reasonFieldset } from '../transition/reason-fields.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { refuseDossier, refuseSchema } from './refuse-dossier.ts';

export const refusePage = defineTransitionForm({
  verb: 'refuse',
  schema: refuseSchema,
  done: 'đã từ chối giải quyết. Bộ phận Một cửa trả phiếu từ chối cho công dân.',
  fields: (context, _dossier, state) =>
    reasonFieldset(
      context,
      'refuse',
      state,
      'In trên phiếu từ chối gửi công dân: điều kiện nào không đạt, căn cứ nào.',
    ),
  submit: refuseDossier,
});
