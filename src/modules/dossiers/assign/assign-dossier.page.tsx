import { officersWithRole } from '#modules/identity/index.ts';
import { typed } from '#platform/http/form-values.ts';
import { errorFor, SelectField } from '#ui/fields.tsx';
import { formatNumber } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { openDossiersByOfficer } from '../sql/officer-load.ts';
import { noteField } from '../transition/note-field.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { assignDossier, assignSchema } from './assign-dossier.ts';

export const assignPage = defineTransitionForm({
  verb: 'assign',
  schema: assignSchema,
  done: 'đã phân công thụ lý.',
  async fields(context, dossier, state) {
    const officers = await officersWithRole(context, 'handlingOfficer', dossier.competentUnitId);
    if (officers.length === 0) {
      return (
        <EmptyState title="Đơn vị chưa có công chức thụ lý. Quản trị đơn vị gán vai trò này ở mục Cán bộ." />
      );
    }
    const load = await openDossiersByOfficer(
      context,
      officers.map((officer) => officer.id),
    );
    const options = officers.map((officer) => ({
      value: officer.id,
      text: `${officer.fullName} – đang giữ ${formatNumber(load.get(officer.id) ?? 0)} hồ sơ`,
    }));
    return (
      <>
        <SelectField
          label="Công chức thụ lý"
          name="officerId"
          options={options}
          empty="– Chọn người thụ lý –"
          value={typed(state, 'officerId', dossier.handlingOfficerId ?? '')}
          error={errorFor(state.errors, 'officerId')}
        />
        {noteField('Ý kiến chỉ đạo', state)}
      </>
    );
  },
  submit: assignDossier,
});
