import { defineForm } from '#platform/http/operation.ts';
import { seeOther } from '#platform/http/reply.ts';
import { paths } from '../paths.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { deedPage } from '../transition/deed-page.tsx';
import { reasonFieldset } from '../transition/reason-fields.tsx';
import { overdueCauseSchema, recordOverdueCause } from './record-overdue-cause.ts';

/** GET and POST /ho-so/:id/nguyen-nhan-qua-han */
export const recordOverdueCausePage = defineForm({
  id: 'dossiers.recordOverdueCause.page',
  path: paths.overdueCause(':id'),
  access: 'dossiers.explain-overdue',
  schema: overdueCauseSchema,
  async render(context, { params: { id = '' } }, state) {
    const hint =
      'Việc gì, ở khâu nào, từ ngày nào. Nguyên nhân dùng cho biểu II.07a, không làm hồ sơ thành đúng hạn.';
    return deedPage(context, await getDossier(context, id), state, {
      title: 'Ghi nguyên nhân quá hạn',
      button: 'Ghi nguyên nhân',
      fields: await reasonFieldset(context, 'overdue', state, hint),
    });
  },
  async submit(context, { version, ...input }, { params: { id = '' } }) {
    await recordOverdueCause(context, { id, version }, input);
    return seeOther(paths.dossier(id), 'Đã ghi nguyên nhân quá hạn.');
  },
});
