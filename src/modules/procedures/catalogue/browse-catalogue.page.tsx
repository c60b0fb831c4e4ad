import { definePage } from '#platform/http/operation.ts';
import { fragment, view } from '#platform/http/reply.ts';
import { SelectField, TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { LiveRegion, liveOnChange } from '#ui/live.tsx';
import { paths } from '../paths.ts';
import { listFields } from '../sql/versions.ts';
import { CHANNEL_WORDS, LEVEL_WORDS, optionsOf } from '../words.ts';
import { browseCatalogue } from './browse-catalogue.ts';
import { CatalogueList } from './catalogue-list.tsx';
import { type AddressQuery, cursorOf, filterOf } from './catalogue-query.ts';

const LIST = 'danh-muc';

/** GET /thu-tuc: the catalogue, searched and narrowed; all of it in the address. */
export const browseCataloguePage = definePage({
  id: 'procedures.catalogue',
  path: paths.catalogue(),
  access: 'procedures.read',
  async load(context, { query }) {
    const catalogue = await browseCatalogue(context, filterOf(context, query), cursorOf(query));
    const fields = await listFields(context);
    return view(
      {
        title: 'Danh mục thủ tục hành chính',
        lead: 'Các thủ tục đang áp dụng tại tỉnh, theo quyết định công bố.',
      },
      <>
        <Filters query={query} fields={fields} />
        <LiveRegion id={LIST}>
          <CatalogueList catalogue={catalogue} query={query} />
        </LiveRegion>
      </>,
    );
  },
});

/** GET /thu-tuc/danh-sach: the list alone, while somebody types. */
export const catalogueListFragment = definePage({
  id: 'procedures.catalogue-list',
  path: paths.catalogueList(),
  access: 'procedures.read',
  async load(context, { query }) {
    const catalogue = await browseCatalogue(context, filterOf(context, query), cursorOf(query));
    return fragment(<CatalogueList catalogue={catalogue} query={query} />);
  },
});

function Filters({ query, fields }: { query: AddressQuery; fields: readonly string[] }) {
  const live = liveOnChange(paths.catalogueList(), LIST);
  const narrowed = ['tim', 'linh-vuc', 'cap', 'kenh', 'tinh-trang'].some((name) => query[name]);
  return (
    <FilterBar
      action={paths.catalogue()}
      label="Tìm và lọc thủ tục"
      keep={{ 'tinh-trang': query['tinh-trang'] }}
      clearHref={narrowed ? paths.catalogue() : undefined}
    >
      <TextField
        name="tim"
        label="Tên hoặc mã thủ tục"
        type="search"
        value={query.tim}
        placeholder="dang ky khai sinh"
        maxlength={200}
        autocomplete="off"
        attributes={live}
      />
      <SelectField
        name="linh-vuc"
        label="Lĩnh vực"
        empty="Tất cả"
        options={fields.map((field) => ({ value: field, text: field }))}
        value={query['linh-vuc']}
        attributes={live}
      />
      <SelectField
        name="cap"
        label="Cấp thực hiện"
        empty="Tất cả"
        options={optionsOf(LEVEL_WORDS)}
        value={query.cap}
        attributes={live}
      />
      <SelectField
        name="kenh"
        label="Hình thức nộp"
        empty="Tất cả"
        options={optionsOf(CHANNEL_WORDS)}
        value={query.kenh}
        attributes={live}
      />
    </FilterBar>
  );
}
