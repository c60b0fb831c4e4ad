import { typed } from '#platform/http/form-values.ts';
import { errorFor, RadioGroup, TextField } from '#ui/fields.tsx';
import { formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { RELATION_WORDS } from '../domain/words.ts';
import { getParties } from '../sql/parties.ts';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { RELATIONS, returnResult, returnSchema } from './return-result.ts';

export const returnResultPage = defineTransitionForm({
  verb: 'returnResult',
  schema: returnSchema,
  done: 'đã trả kết quả. Có thể in giấy biên nhận.',
  async fields(context, dossier, state) {
    const { submitter } = await getParties(context, dossier.id);
    const relation = dossier.representativeId
      ? 'representative'
      : dossier.submitterId === dossier.ownerId
        ? 'owner'
        : 'submitter';
    return (
      <>
        {dossier.state === 'refused' ? (
          <Notice tone="warning" text="Hồ sơ bị từ chối giải quyết: trả phiếu từ chối và giấy tờ gốc." />
        ) : null}
        {dossier.feeVnd > 0 ? (
          <Notice
            tone="info"
            text={`Phí, lệ phí ghi trên giấy tiếp nhận: ${formatNumber(dossier.feeVnd)} đồng.`}
          />
        ) : null}
        <RadioGroup
          legend="Ai nhận kết quả"
          name="relation"
          value={typed(state, 'relation', relation)}
          error={errorFor(state.errors, 'relation')}
          choices={RELATIONS.map((value) => ({ value, text: RELATION_WORDS[value] }))}
        />
        <TextField
          label="Họ tên người nhận"
          name="receivedBy"
          value={typed(state, 'receivedBy', submitter.fullName)}
          error={errorFor(state.errors, 'receivedBy')}
        />
        <TextField
          label="Giấy tờ đã đối chiếu"
          hint="Ví dụ: giấy tiếp nhận và hẹn trả, CCCD; mã vận đơn nếu gửi bưu chính."
          name="proof"
          optional
          value={typed(state, 'proof')}
          error={errorFor(state.errors, 'proof')}
        />
      </>
    );
  },
  submit: returnResult,
});
