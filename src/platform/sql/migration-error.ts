/** The database cannot be brought up to date; `help` says how to mend it, in one line. */
export type MigrationFault = 'server-too-old' | 'changed' | 'extension';

const HELP: Record<MigrationFault, (details: Record<string, string | number>) => string> = {
  'server-too-old': (d) =>
    `PostgreSQL ${d.version} quá cũ: cần bản 15 trở lên (PostgreSQL ${d.version} is too old: 15 or newer is needed).`,
  changed: (d) =>
    `Tệp ${d.file} đã chạy rồi nhưng bị sửa: hãy khôi phục tệp và thêm một migration mới (a migration that has run was changed).`,
  extension: (d) =>
    `PostgreSQL này chưa có phần mở rộng ${d.name} (${d.reason}). Hãy cài gói postgresql-contrib, rồi nhờ quản trị máy chủ chạy "create extension ${d.name} schema public" trong cơ sở dữ liệu này (the extension cannot be used: install it and have the server's administrator create it here, in a schema of the search path).`,
};

/** The error that `migrate` throws; its message is the help. */
export function migrationError(fault: MigrationFault, details: Record<string, string | number>): Error {
  return Object.assign(new Error(HELP[fault](details)), { code: `migration.${fault}` });
}
