import { getUnit } from '#modules/organization/index.ts';
import { noteField } from '../transition/note-field.tsx';
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
        {noteField('Ghi chú cho cơ quan giải quyết', state)}
      </>
    );
  },
  submit: handOverDossier,
});
