import { registry } from '#app';
import type { Role } from '#platform/authorization.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/officers.ts';
import type { Installation } from './installation.ts';

/** What `serve` says when it is ready: where, and as whom to try it. */
export function welcome({ config }: Installation, port: number): string {
  const url = config.publicUrl ?? `http://localhost:${port}`;
  const lines = ['', `  Một Cửa sẵn sàng (ready): ${url}`, `  Giao diện lập trình (API):  ${url}/api`];
  if (config.demo) lines.push('', ...demoLines());
  lines.push('', '  Ctrl-C để dừng (to stop).', '');
  return lines.join('\n');
}

function demoLines(): string[] {
  const width = Math.max(...DEMO_ACCOUNTS.map((account) => account.userName.length));
  return [
    `  Tài khoản dùng thử của tỉnh hư cấu Lam Giang, mật khẩu chung (demo accounts, one password): ${DEMO_PASSWORD}`,
    ...DEMO_ACCOUNTS.map(
      (account) =>
        `    ${account.userName.padEnd(width)}  ${account.roles.map(roleText).join(', ')} (${account.unit})`,
    ),
  ];
}

function roleText(role: Role): string {
  return registry.messages[`role.${role.toLowerCase()}`] ?? role;
}
