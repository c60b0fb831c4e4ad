import { defineForm, type FormState } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { formatDate } from '#ui/format.ts';
import { paths } from '../paths.ts';
import { listBundleVersions } from '../sql/bundle-versions.ts';
import { BundleFields } from './bundle-fields.tsx';
import { bundleForm, fieldInForm, valuesOf } from './bundle-form.ts';
import { setBundleVersion } from './set-bundle-version.ts';

/** The latest version as a draft of the next one. */
export const changeBundlePage = defineForm({
  id: 'bundles.change.page',
  path: '/thu-tuc-lien-thong/:code/phien-ban-moi',
  access: 'bundles.administer',
  schema: bundleForm,
  async render(context, { params }, state) {
    const [latest] = await listBundleVersions(context, params.code ?? '');
    if (!latest) throw new Problem('notFound', 'bundles.bundle-unknown', { code: params.code ?? '' });
    const drawnFirst = Object.keys(state.values).length === 0;
    const values = drawnFirst ? { ...valuesOf(latest), validFrom: [''] } : state.values;
    const shown: FormState = {
      ...state,
      values,
      errors: state.errors.map((error) => ({ ...error, field: fieldInForm(error.field) })),
    };
    return view(
      {
        title: `Phiên bản mới: ${latest.name}`,
        heading: 'Phiên bản mới của nhóm thủ tục',
        lead: `${latest.name}. Phiên bản hiện có hiệu lực từ ${formatDate(latest.validFrom)}; hồ sơ đã tiếp nhận giữ phiên bản của mình.`,
        breadcrumb: [
          { text: 'Nhóm thủ tục liên thông', href: paths.catalogue },
          { text: latest.name, href: paths.bundle(latest.code) },
          { text: 'Phiên bản mới' },
        ],
      },
      <BundleFields state={shown} />,
    );
  },
  async submit(context, input, { params }) {
    const bundle = await setBundleVersion(context, params.code ?? '', input);
    return seeOther(
      `${paths.bundle(bundle.code)}?phien-ban=${bundle.number}`,
      `Đã lưu phiên bản ${bundle.number}, có hiệu lực từ ${formatDate(bundle.validFrom)}.`,
    );
  },
});
