import { unitNames } from '#modules/organization/index.ts';
import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { type AddressQuery, oneOf, withoutPlace, withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { PageLinks, pageAsk } from '#platform/http/page-links.tsx';
import { view } from '#platform/http/reply.ts';
import { isUuid } from '#platform/ids.ts';
import { CountTabs } from '#ui/count-tabs.tsx';
import { SelectField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { formatDateTime } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { NOTE_STATES, type NoteState } from '../domain/note.ts';
import { PATTERNS } from '../domain/patterns.ts';
import { integrityPaths } from '../paths.ts';
import { PATTERN_WORDS } from '../pattern-words.ts';
import { findLatestExamination } from '../sql/examinations.ts';
import type { ListedNote } from '../sql/note-rows.ts';
import { STATE_WORDS } from '../words.ts';
import { listNotes, type NoteList, readableUnits } from './list-notes.ts';
import {
  aboutColumn,
  happenedColumn,
  noteHref,
  patternColumn,
  reasonColumn,
  stateColumn,
} from './note-columns.tsx';

/** GET /canh-bao-thoi-han: signs that a clock was gamed, in the actor's units. */
export const notesPage = definePage({
  id: 'integrity.notes.page',
  path: integrityPaths.list,
  access: 'integrity.read',
  async load(context, { query }) {
    const state = oneOf(NOTE_STATES, query['tinh-trang']);
    const unitId = query['don-vi'] && isUuid(query['don-vi']) ? query['don-vi'] : undefined;
    const pattern = oneOf(PATTERNS, query['dau-hieu']);
    const list = await listNotes(context, { state, unitId, pattern }, pageAsk(query));
    return view(
      {
        title: 'Cảnh báo thời hạn',
        lead: await leadOf(context),
        actions: <a href={integrityPaths.byUnit}>Số cảnh báo theo đơn vị</a>,
      },
      <>
        <CountTabs label="Tình trạng cảnh báo" tabs={tabsOf(list, state, query)} />
        <Filters query={query} units={await readableUnits(context)} />
        <DataTable
          caption="Cảnh báo thời hạn"
          captionHidden
          columns={await columnsOf(context, list)}
          rows={list.page.rows}
          rowHref={noteHref}
          empty={
            <EmptyState title="Không có cảnh báo nào">
              Hệ thống xem lại lịch sử hồ sơ mỗi đêm. Có dấu hiệu bất thường thì cảnh báo hiện ở đây.
            </EmptyState>
          }
        />
        <PageLinks noun="cảnh báo" path={integrityPaths.list} query={query} page={list.page} />
      </>,
    );
  },
});

/** What a note is and is not, and how far the examination has come. */
async function leadOf(context: Context): Promise<string> {
  const what = 'Dấu hiệu bất thường trong lịch sử hồ sơ. Cảnh báo chưa phải là kết luận sai phạm.';
  const latest = await findLatestExamination(context);
  return latest ? `${what} Đã xem đến ${formatDateTime(latest.touchedUntil)}.` : what;
}

function tabsOf({ counts }: NoteList, current: NoteState | undefined, query: AddressQuery) {
  const href = (state: string | undefined) =>
    withQuery(integrityPaths.list, { ...withoutPlace(query), 'tinh-trang': state });
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [
    { text: 'Tất cả', href: href(undefined), count: total, current: current === undefined },
    ...NOTE_STATES.map((state) => ({
      text: STATE_WORDS[state].text,
      href: href(state),
      count: counts[state],
      current: state === current,
      tone: state === 'open' ? ('warning' as const) : undefined,
    })),
  ];
}

interface FiltersProps {
  readonly query: AddressQuery;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

function Filters({ query, units }: FiltersProps) {
  const keep = { 'tinh-trang': query['tinh-trang'] };
  const filtered = Boolean(query['don-vi'] || query['dau-hieu']);
  return (
    <FilterBar
      action={integrityPaths.list}
      label="Lọc cảnh báo"
      keep={keep}
      clearHref={filtered ? withQuery(integrityPaths.list, keep) : undefined}
    >
      <SelectField
        name="don-vi"
        label="Đơn vị, kể cả trực thuộc"
        empty="Tất cả"
        options={units.map(({ id, name }) => ({ value: id, text: name }))}
        value={query['don-vi']}
      />
      <SelectField
        name="dau-hieu"
        label="Dấu hiệu"
        empty="Tất cả"
        options={PATTERNS.map((pattern) => ({ value: pattern, text: PATTERN_WORDS[pattern] }))}
        value={query['dau-hieu']}
      />
    </FilterBar>
  );
}

async function columnsOf(context: Context, { page }: NoteList): Promise<Column<ListedNote>[]> {
  const units = await unitNames(
    context,
    page.rows.map(({ unitId }) => unitId),
  );
  const unit: Column<ListedNote> = {
    head: 'Đơn vị',
    name: true,
    cell: ({ unitId }) => units.get(unitId) ?? '',
    wideOnly: !isAllowed(context.actor, 'integrity.conclude'),
  };
  return [patternColumn, aboutColumn, reasonColumn, happenedColumn, unit, stateColumn];
}
