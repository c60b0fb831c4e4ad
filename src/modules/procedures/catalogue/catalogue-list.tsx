import { Button } from '#ui/button.tsx';
import { CountTabs } from '#ui/count-tabs.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { COMPLETENESS, completenessOf } from '../domain/completeness.ts';
import type { ProcedureVersion } from '../domain/version.ts';
import { CompletenessTag } from '../part-mark.tsx';
import { paths } from '../paths.ts';
import { feeText, timeLimitText } from '../terms-text.ts';
import { COMPLETENESS_WORDS, LEVEL_WORDS, listed } from '../words.ts';
import type { Catalogue } from './browse-catalogue.ts';
import { type AddressQuery, catalogueHref, withoutCursor } from './catalogue-query.ts';

const LONGEST_NAME = 160;

const COLUMNS: readonly Column<ProcedureVersion>[] = [
  { head: 'Mã', cell: ({ code }) => code, nowrap: true },
  { head: 'Tên thủ tục', cell: ({ name }) => shortened(name) },
  { head: 'Lĩnh vực', cell: ({ field }) => field, wideOnly: true },
  { head: 'Cấp', cell: ({ levels }) => listed(LEVEL_WORDS, levels), wideOnly: true },
  {
    head: 'Thời hạn',
    cell: ({ content }) => distinct(content.channels.map(({ timeLimit }) => timeLimitText(timeLimit))),
  },
  { head: 'Phí, lệ phí', cell: ({ content }) => distinct(content.channels.map(({ fee }) => feeText(fee))) },
  {
    head: 'Dữ liệu',
    cell: (version) => <CompletenessTag completeness={completenessOf(version)} short />,
    nowrap: true,
    wideOnly: true,
  },
];

/** Counts, rows and neighbours of one page of the catalogue. */
export function CatalogueList({ catalogue, query }: { catalogue: Catalogue; query: AddressQuery }) {
  const { versions, total, from } = catalogue;
  const filters = withoutCursor(query);
  const last = versions.at(-1);
  return (
    <>
      <Counts catalogue={catalogue} query={query} />
      <DataTable
        caption="Thủ tục hành chính"
        captionHidden
        columns={COLUMNS}
        rows={versions}
        rowHref={({ code }) => paths.procedure(code)}
        empty={<Nothing />}
      />
      <Pagination
        from={from || undefined}
        shown={versions.length}
        total={total}
        noun="thủ tục"
        previousHref={from > 1 ? catalogueHref({ ...filters, truoc: versions[0]?.code }) : undefined}
        nextHref={
          last && from + versions.length - 1 < total
            ? catalogueHref({ ...filters, sau: last.code })
            : undefined
        }
      />
    </>
  );
}

function Counts({ catalogue, query }: { catalogue: Catalogue; query: AddressQuery }) {
  const { counts } = catalogue;
  const current = query['tinh-trang'] ?? '';
  const all = COMPLETENESS.reduce((sum, state) => sum + counts[state], 0);
  return (
    <CountTabs
      label="Tình trạng dữ liệu"
      tabs={[
        {
          text: 'Tất cả',
          href: catalogueHref(withoutCursor(query, '')),
          count: all,
          current: current === '',
        },
        ...COMPLETENESS.map((state) => ({
          text: COMPLETENESS_WORDS[state],
          href: catalogueHref(withoutCursor(query, state)),
          count: counts[state],
          current: current === state,
        })),
      ]}
    />
  );
}

function Nothing() {
  return (
    <EmptyState
      title="Không có thủ tục nào phù hợp"
      action={
        <Button variant="secondary" href={paths.catalogue()}>
          Xem cả danh mục
        </Button>
      }
    >
      <p>Hãy gõ ít từ hơn, không cần dấu, hoặc gõ mã thủ tục; hoặc bỏ bớt điều kiện lọc.</p>
    </EmptyState>
  );
}

/** Some names are as long as a page; the procedure's own page has them whole. */
function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, name.lastIndexOf(' ', LONGEST_NAME))} …`;
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)].join('; ');
}
