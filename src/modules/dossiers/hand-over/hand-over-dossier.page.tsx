import { getUnit } from '#modules/organization/index.ts';
import { typed } from '#platform/http/form-values.ts';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { handOverDossier, handOverSchema } from './hand-over-dossier.ts';

export const handOverPage = defineTransitionForm({
  verb: 'handOver',
  schema: handOverSchema,
  done: 'đã chuyển đến cơ quan giải quyết.',
  async fields(context, dossier, state) {
    const unit = await getUnit(context, dossier.competentUnitId);
    return (
      <>
        <p>
          Hồ sơ được chuyển đến <strong>{unit.name}</strong>. Nếu là hồ sơ giấy, in phiếu kiểm soát và kẹp
          cùng hồ sơ.
        </p>
        <TextArea
          label="Ghi chú cho cơ quan giải quyết"
          name="note"
          optional
          rows={3}
          value={typed(state, 'note')}
          error={errorFor(state.errors, 'note')}
        />
      </>
    );
  },
  submit: handOverDossier,
});
