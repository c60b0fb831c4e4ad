import { isAllowed } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage, type PageRequest } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { SelectField, TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { paths } from '../paths.ts';
import { listBundlesInForce } from '../sql/bundle-versions.ts';
import { type LinkedLine, listLinked } from './list-linked.ts';

const PAGE_SIZE = 50;

/** Hồ sơ liên thông: what was handed in once for several procedures, and how many steps are done. */
export const listLinkedPage = definePage({
  id: 'bundles.list.page',
  path: paths.list,
  access: 'bundles.read',
  async load(context, request) {
    const { query } = request;
    const open = query.tinhTrang === 'xong' ? false : query.tinhTrang === 'dang' ? true : undefined;
    const asked = {
      bundleCode: query.nhom || undefined,
      open,
      text: query.tim?.trim() || undefined,
      after: query.sau,
    };
    const { lines, next } = await listLinked(context, asked, PAGE_SIZE);
    const actions = isAllowed(context.actor, 'bundles.receive') ? (
      <Button href={paths.receive}>Tiếp nhận hồ sơ liên thông</Button>
    ) : undefined;
    return view(
      {
        title: 'Hồ sơ liên thông',
        lead: 'Nộp một lần cho nhiều thủ tục; kết quả của bước trước là thành phần hồ sơ của bước sau.',
        actions,
      },
      <>
        {await filters(context, request)}
        <LinkedTable lines={lines} />
        <Pagination
          shown={lines.length}
          noun="hồ sơ liên thông"
          nextHref={next ? nextHref(request, next) : undefined}
        />
      </>,
    );
  },
});

async function filters(context: Context, { query }: PageRequest) {
  const bundles = await listBundlesInForce(context, vietnamDate(context.clock.now()));
  const set = Boolean(query.nhom || query.tinhTrang || query.tim);
  return (
    <FilterBar action={paths.list} label="Lọc hồ sơ liên thông" clearHref={set ? paths.list : undefined}>
      <TextField label="Mã hồ sơ hoặc tên chủ hồ sơ" name="tim" value={query.tim ?? ''} width="code" />
      <SelectField
        label="Nhóm thủ tục"
        name="nhom"
        value={query.nhom ?? ''}
        empty="Tất cả"
        options={bundles.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <SelectField
        label="Tình trạng"
        name="tinhTrang"
        value={query.tinhTrang ?? ''}
        empty="Tất cả"
        options={[
          { value: 'dang', text: 'Đang giải quyết' },
          { value: 'xong', text: 'Đã xong' },
        ]}
      />
    </FilterBar>
  );
}

function nextHref({ query }: PageRequest, next: string): string {
  const kept = Object.entries({ ...query, sau: next }).filter(([, value]) => value !== '');
  return `${paths.list}?${new URLSearchParams(kept)}`;
}

function LinkedTable({ lines }: { lines: readonly LinkedLine[] }) {
  return (
    <DataTable
      caption="Hồ sơ liên thông"
      captionHidden
      rows={lines}
      rowHref={({ linked }) => paths.linked(linked.id)}
      rowTone={({ late }) => (late > 0 ? 'danger' : undefined)}
      empty={
        <EmptyState title="Chưa có hồ sơ liên thông nào">
          Bỏ bớt điều kiện lọc, hoặc tiếp nhận hồ sơ mới.
        </EmptyState>
      }
      columns={[
        { head: 'Mã hồ sơ', cell: ({ linked }) => linked.code, nowrap: true },
        { head: 'Nhóm thủ tục', cell: ({ bundleName }) => bundleName, clamp: true },
        { head: 'Chủ hồ sơ', name: true, cell: ({ linked }) => linked.ownerName },
        { head: 'Tiếp nhận', cell: ({ linked }) => formatDateTime(linked.receivedAt), nowrap: true },
        {
          head: 'Hạn của cả nhóm',
          cell: ({ linked }) => (linked.dueAt ? formatDateTime(linked.dueAt) : 'Theo từng bước'),
          nowrap: true,
        },
        {
          head: 'Các bước',
          cell: (line) => (
            <div>
              <Tag
                tone={line.linked.endedAt ? 'success' : 'info'}
              >{`${line.ended}/${line.all} bước đã xong`}</Tag>
              {line.late > 0 ? <div class="muted">{`${line.late} bước quá hạn`}</div> : null}
            </div>
          ),
        },
      ]}
    />
  );
}
