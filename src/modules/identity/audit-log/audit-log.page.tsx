import { unitNames } from '#modules/organization/index.ts';
import { eventText } from '#platform/audit/event-text.ts';
import { actorText } from '#platform/audit/history-entries.ts';
import type { EventRow } from '#platform/audit/list-events.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { recordLink } from '#platform/http/record-link.ts';
import { view } from '#platform/http/reply.ts';
import { DateField, SelectField, TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { auditLogPath } from '../paths.ts';
import { choicesOf, cursorOf, readAuditFilters } from './audit-filters.ts';
import { readAuditLog } from './read-audit-log.ts';

export const auditLogPage = definePage({
  id: 'identity.auditLog',
  path: auditLogPath,
  access: 'identity.audit',
  load: async (context, { query }) => {
    const { events, next } = await readAuditLog(context, readAuditFilters(query));
    const units = await unitNames(
      context,
      events.flatMap((event) => event.unitId ?? []),
    );
    const nextHref = next && `${auditLogPath}?${new URLSearchParams({ ...query, sau: cursorOf(next) })}`;
    return view(
      {
        title: 'Nhật ký hệ thống',
        lead: 'Mọi việc đã làm, mới nhất trước. Nhật ký không sửa, không xóa được.',
      },
      <>
        <AuditFilters context={context} query={query} />
        <EventTable context={context} events={events} units={units} />
        <Pagination shown={events.length} noun="việc" nextHref={nextHref} />
      </>,
    );
  },
});

function AuditFilters({ context, query }: { context: Context; query: Readonly<Record<string, string>> }) {
  const { messages } = context.registry;
  const isSet = Object.values(query).some((value) => value !== '');
  return (
    <FilterBar
      action={auditLogPath}
      label="Lọc nhật ký"
      clearHref={isSet ? auditLogPath : undefined}
      fold={{ text: 'Bộ lọc', open: isSet }}
    >
      <TextField
        name="nguoi"
        label="Người làm"
        hint="Họ tên hoặc tên đăng nhập"
        value={query.nguoi}
        type="search"
      />
      <SelectField
        name="doiTuong"
        label="Đối tượng"
        empty="Tất cả"
        options={choicesOf(messages, 'subject.')}
        value={query.doiTuong}
      />
      <SelectField
        name="viec"
        label="Việc"
        empty="Tất cả"
        options={choicesOf(messages, 'event.')}
        value={query.viec}
      />
      <DateField name="tuNgay" label="Từ ngày" value={query.tuNgay} />
      <DateField name="denNgay" label="Đến hết ngày" value={query.denNgay} />
    </FilterBar>
  );
}

type EventTableProps = { context: Context; events: readonly EventRow[]; units: ReadonlyMap<string, string> };

function EventTable({ context, events, units }: EventTableProps) {
  const { registry } = context;
  const subject = ({ subjectKind, subjectId }: EventRow) => {
    const name = registry.messages[`subject.${subjectKind.toLowerCase()}`] ?? subjectKind;
    const href = recordLink(context, subjectKind, subjectId);
    return href ? <a href={href}>{name}</a> : name;
  };
  return (
    <DataTable
      caption="Các việc đã làm"
      captionHidden
      rows={events}
      empty={
        <EmptyState title="Không có việc nào như vậy">
          Hãy thử khoảng ngày rộng hơn hoặc bỏ bớt điều kiện.
        </EmptyState>
      }
      columns={[
        { head: 'Lúc', cell: (event) => formatDateTime(event.occurredAt), nowrap: true },
        { head: 'Người làm', cell: actorText },
        { head: 'Việc', cell: (event) => eventText(context, event) },
        { head: 'Đối tượng', cell: subject },
        { head: 'Đơn vị', cell: (event) => (event.unitId ? (units.get(event.unitId) ?? '–') : '–') },
      ]}
    />
  );
}
