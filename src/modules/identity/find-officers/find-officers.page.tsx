import { ROLES, type Role } from '#platform/authorization.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { isUuid } from '#platform/ids.ts';
import { Button } from '#ui/button.tsx';
import { SelectField, TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { unitChoices, unitsInScope } from '../administered-units.ts';
import { isLocked } from '../domain/officer.ts';
import { addOfficerPath, officerPath, officersPath } from '../paths.ts';
import type { OfficerWithRoles } from '../read-officer/read-officer.ts';
import { roleOptions, roleWords } from '../role-words.ts';
import { findOfficers } from './find-officers.ts';

export const officersPage = definePage({
  id: 'identity.officers',
  path: officersPath,
  access: 'identity.administer',
  load: async (context, { query }) => {
    const text = (query.tim ?? '').slice(0, 100);
    const unitId = isUuid(query.donVi ?? '') ? query.donVi : undefined;
    const role: Role | undefined = ROLES.find((one) => one === query.vaiTro);
    const after = isUuid(query.sau ?? '') ? query.sau : undefined;
    const page = await findOfficers(context, { text, unitId, role, after });
    const units = await unitsInScope(context, 'identity.administer');
    const nextHref = page.next && `${officersPath}?${new URLSearchParams({ ...query, sau: page.next })}`;
    return view(
      { title: 'Cán bộ, công chức', actions: <Button href={addOfficerPath}>Thêm tài khoản</Button> },
      <>
        <FilterBar
          action={officersPath}
          label="Lọc cán bộ"
          clearHref={text || unitId || role ? officersPath : undefined}
        >
          <TextField
            name="tim"
            label="Họ tên hoặc tên đăng nhập"
            hint="Không cần gõ dấu"
            value={text}
            type="search"
          />
          <SelectField
            name="donVi"
            label="Đơn vị"
            empty="Tất cả"
            options={unitChoices(units)}
            value={unitId}
          />
          <SelectField name="vaiTro" label="Vai trò" empty="Tất cả" options={roleOptions()} value={role} />
        </FilterBar>
        <OfficerTable officers={page.officers} now={context.clock.now()} />
        <Pagination shown={page.officers.length} noun="cán bộ" nextHref={nextHref} />
      </>,
    );
  },
});

function OfficerTable({ officers, now }: { officers: readonly OfficerWithRoles[]; now: Temporal.Instant }) {
  return (
    <DataTable
      caption="Cán bộ, công chức"
      captionHidden
      rows={officers}
      rowHref={({ officer }) => officerPath(officer.id)}
      empty={
        <EmptyState title="Không có cán bộ nào như vậy">
          Hãy thử một phần của tên, đơn vị khác, hoặc thêm tài khoản mới.
        </EmptyState>
      }
      columns={[
        { head: 'Họ và tên', cell: ({ officer }) => officer.fullName },
        { head: 'Tên đăng nhập', cell: ({ officer }) => officer.userName, nowrap: true },
        { head: 'Chức vụ', cell: ({ officer }) => officer.position || '–', wideOnly: true },
        { head: 'Đơn vị', cell: ({ unitName }) => unitName },
        {
          head: 'Vai trò',
          cell: ({ roles }) => [...new Set(roles.map(({ role }) => roleWords(role)))].join('; ') || '–',
        },
        { head: 'Trạng thái', cell: ({ officer }) => <AccountState officer={officer} now={now} /> },
      ]}
    />
  );
}

/** May this account be used now? */
export function AccountState({
  officer,
  now,
}: {
  officer: OfficerWithRoles['officer'];
  now: Temporal.Instant;
}) {
  if (officer.disabledAt !== null) return <Tag tone="danger">Đã vô hiệu hóa</Tag>;
  if (isLocked(officer, now)) return <Tag tone="warning">Tạm khóa</Tag>;
  return <Tag tone="success">Hoạt động</Tag>;
}
