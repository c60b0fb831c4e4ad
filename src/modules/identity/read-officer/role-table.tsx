import type { Child } from 'hono/jsx';
import { EmptyState } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { roleWords } from '../role-words.ts';
import type { NamedRole } from './read-officer.ts';

type RoleTableProps = {
  roles: readonly NamedRole[];
  /** A button per role, such as 'Gỡ'. */
  action?: ((role: NamedRole) => Child) | undefined;
};

/** The roles of one officer, each with the unit at which it counts. */
export function RoleTable({ roles, action }: RoleTableProps) {
  const actions = action ? [{ head: 'Gỡ vai trò', headHidden: true, cell: action }] : [];
  return (
    <DataTable
      caption="Vai trò"
      captionHidden
      rows={roles}
      empty={<EmptyState title="Chưa có vai trò nào">Quản trị của đơn vị giao vai trò.</EmptyState>}
      columns={[
        { head: 'Vai trò', cell: ({ role }) => roleWords(role) },
        { head: 'Tại đơn vị (gồm cả đơn vị trực thuộc)', cell: ({ unitName }) => unitName },
        ...actions,
      ]}
    />
  );
}
