import { historyEntries } from '#platform/audit/history-entries.ts';
import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Button, CopyCode } from '#ui/button.tsx';
import { formatPeriod } from '#ui/format.ts';
import { EmptyState, Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { Timeline } from '#ui/timeline.tsx';
import type { Unit } from '../domain/unit.ts';
import { KIND_WORDS } from '../kind-words.ts';
import { UnitTable } from '../list-units/unit-table.tsx';
import { addUnitBelowPath, changeUnitPath, closeUnitPath, unitPath, unitsPath } from '../paths.ts';
import { readUnit } from './read-unit.ts';
import { PredecessorWords, SuccessorWords } from './succession-words.tsx';

export const unitPage = definePage({
  id: 'organization.unit',
  path: unitPath(':id'),
  access: 'organization.read',
  load: async (context, { params }) => {
    const seen = await readUnit(context, params.id ?? '');
    const { unit } = seen;
    const breadcrumb = [
      { text: 'Cơ quan, đơn vị', href: unitsPath },
      ...seen.above.map((above) => ({ text: above.shortName, href: unitPath(above.id) })),
      { text: unit.shortName },
    ];
    return view(
      { title: unit.name, breadcrumb, actions: actionsOf(context, unit) },
      <>
        <Panel>
          <Facts {...seen} />
        </Panel>
        <Panel title="Đơn vị trực thuộc">
          <UnitTable
            caption={`Đơn vị trực thuộc ${unit.name}`}
            units={seen.below}
            empty={<EmptyState title="Không có đơn vị trực thuộc" />}
          />
        </Panel>
        <Panel title="Lịch sử">
          <Timeline label="Lịch sử của đơn vị" entries={historyEntries(context, seen.history)} />
        </Panel>
      </>,
    );
  },
});

function Facts({ unit, isOpen, predecessors, successors }: Awaited<ReturnType<typeof readUnit>>) {
  const state = isOpen ? <Tag tone="success">Đang hoạt động</Tag> : <Tag>Không hoạt động</Tag>;
  return (
    <SummaryList
      rows={[
        { key: 'Mã định danh', value: <CopyCode code={unit.agencyCode} what="mã định danh" /> },
        { key: 'Tên viết tắt', value: unit.shortName },
        { key: 'Loại', value: KIND_WORDS[unit.kind] },
        {
          key: 'Hoạt động',
          value: (
            <>
              {state} {formatPeriod(unit.validFrom, unit.validTo ?? undefined)}
            </>
          ),
        },
        predecessors.length > 0
          ? { key: 'Nguồn gốc', value: <PredecessorWords links={predecessors} /> }
          : null,
        successors.length > 0 ? { key: 'Về sau', value: <SuccessorWords links={successors} /> } : null,
        { key: 'Địa chỉ', value: unit.address },
        { key: 'Điện thoại', value: unit.phone },
      ]}
    />
  );
}

function actionsOf(context: Context, unit: Unit) {
  if (!isAllowed(context.actor, 'organization.administer', unit.id)) return null;
  return (
    <>
      <Button href={changeUnitPath(unit.id)} variant="secondary">
        Sửa thông tin
      </Button>
      {unit.validTo === null ? (
        <Button href={addUnitBelowPath(unit.id)} variant="secondary">
          Thêm đơn vị trực thuộc
        </Button>
      ) : null}
      {unit.validTo === null && unit.parentId !== null ? (
        <Button href={closeUnitPath(unit.id)} variant="danger">
          Đóng đơn vị
        </Button>
      ) : null}
    </>
  );
}
