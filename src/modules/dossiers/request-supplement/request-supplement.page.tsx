import { typed } from '#platform/http/form-values.ts';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { Notice } from '#ui/notice.tsx';
import { reasonFieldset } from '../transition/reason-fields.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { isAskedAgain, requestSupplement, requestSupplementFormSchema } from './request-supplement.ts';

export const requestSupplementPage = defineTransitionForm({
  verb: 'requestSupplement',
  schema: requestSupplementFormSchema,
  done: 'đã yêu cầu bổ sung, đồng hồ tạm dừng. Hãy in phiếu yêu cầu bổ sung (Mẫu 02).',
  async fields(context, dossier, state) {
    const again = await isAskedAgain(context, dossier);
    return (
      <>
        <Notice
          tone="info"
          text="Chỉ được yêu cầu bổ sung một lần ở mỗi bước: hãy ghi đủ mọi giấy tờ, nội dung cần bổ sung."
        />
        <TextArea
          label="Giấy tờ, nội dung cần bổ sung"
          hint="Mỗi dòng một mục, in trên phiếu gửi công dân."
          name="requested"
          rows={6}
          value={typed(state, 'requested')}
          error={errorFor(state.errors, 'requested')}
        />
        {
          await reasonFieldset(
            context,
            'requestSupplement',
            state,
            'In trên phiếu gửi công dân: thiếu gì, sai gì, căn cứ nào.',
          )
        }
        {again ? (
          <TextArea
            label="Căn cứ pháp lý của lần yêu cầu này"
            hint="Hồ sơ đã được yêu cầu bổ sung ở bước này; lần nữa phải có căn cứ riêng và được đánh dấu."
            name="legalGround"
            rows={3}
            value={typed(state, 'legalGround')}
            error={errorFor(state.errors, 'legalGround')}
          />
        ) : null}
      </>
    );
  },
  submit: requestSupplement,
});
