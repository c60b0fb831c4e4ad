import { defineForm, type FormState } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { formatDate } from '#ui/format.ts';
import { applyRowIntent } from '../editable-rows.ts';
import { paths } from '../paths.ts';
import { getProcedure } from '../show-procedure/get-procedure.ts';
import { announceVersion } from './announce-version.ts';
import { valuesOf } from './form-values.ts';
import { VersionForm } from './version-fields.tsx';
import { announcedFrom, versionForm } from './version-form.ts';

/** GET, POST /thu-tuc/:code/phien-ban-moi: the latest version as a draft of the next one. */
export const announceVersionForm = defineForm({
  id: 'procedures.announce',
  path: '/thu-tuc/:code/phien-ban-moi',
  access: 'procedures.administer',
  schema: versionForm,
  async render(context, { params }, state) {
    const procedure = await getProcedure(context, params.code ?? '');
    const latest = procedure.versions[0] ?? procedure.current;
    const values = Object.keys(state.values).length === 0 ? valuesOf(latest) : afterIntent(state);
    return view(
      {
        title: `Công bố phiên bản mới của thủ tục ${procedure.code}`,
        heading: 'Công bố phiên bản mới',
        lead: `${latest.name} (${procedure.code}). Phiên bản gần nhất có hiệu lực từ ${formatDate(latest.effectiveOn)}; hồ sơ đã tiếp nhận vẫn theo phiên bản lúc tiếp nhận.`,
        breadcrumb: [
          { text: 'Danh mục thủ tục', href: paths.catalogue() },
          { text: procedure.code, href: paths.procedure(procedure.code) },
          { text: 'Phiên bản mới' },
        ],
      },
      <VersionForm values={values} errors={state.errors} code={procedure.code} />,
    );
  },
  async submit(context, input, { params }) {
    const code = params.code ?? '';
    const { versions, current } = await getProcedure(context, code);
    const announced = announcedFrom(input, (versions[0] ?? current).content);
    const version = await announceVersion(context, code, announced);
    return seeOther(
      `${paths.procedure(code)}?phien-ban=${version.number}`,
      `Đã công bố phiên bản ${version.number}, có hiệu lực từ ${formatDate(version.effectiveOn)}.`,
    );
  },
});

function afterIntent(state: FormState) {
  return applyRowIntent(state.values, 'papers', state.intent, 'name');
}
