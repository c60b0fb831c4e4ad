import { typed } from '#platform/http/form-values.ts';
import { errorFor, RadioGroup, TextArea } from '#ui/fields.tsx';
import { listAppraisals } from '../sql/appraisals.ts';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { appraiseDossier, appraiseSchema } from './appraise-dossier.ts';

export const appraisePage = defineTransitionForm({
  verb: 'appraise',
  schema: appraiseSchema,
  done: 'đã ghi kết quả thẩm định. Bước tiếp theo: trình lãnh đạo.',
  async fields(context, dossier, state) {
    const [last] = await listAppraisals(context, dossier.id);
    return (
      <>
        <RadioGroup
          legend="Đề xuất"
          name="proposal"
          value={typed(state, 'proposal', last?.proposal)}
          error={errorFor(state.errors, 'proposal')}
          choices={[
            { value: 'grant', text: 'Đủ điều kiện, đề nghị giải quyết' },
            { value: 'refuse', text: 'Không đủ điều kiện, đề nghị từ chối' },
          ]}
        />
        <TextArea
          label="Kết quả thẩm định"
          hint="Đã kiểm tra những gì, căn cứ nào, kết luận ra sao. Lãnh đạo đọc phần này trước khi phê duyệt."
          name="conclusion"
          rows={6}
          value={typed(state, 'conclusion', last?.conclusion)}
          error={errorFor(state.errors, 'conclusion')}
        />
      </>
    );
  },
  submit: appraiseDossier,
});
