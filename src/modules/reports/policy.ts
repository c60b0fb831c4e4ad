import type { Permission, Role } from '#platform/authorization.ts';

/** Numbers without names: whoever works for a unit reads its figures; the records behind them have rights of their own. */
export const permissions = {
  'reports.read': [
    'receptionist',
    'handlingOfficer',
    'leader',
    'provinceLeader',
    'documentClerk',
    'unitAdministrator',
    'provinceAdministrator',
    'auditor',
  ],
  'reports.enter-figures': ['documentClerk', 'leader', 'provinceLeader', 'unitAdministrator'],
  /** A typed number of a closed report: a line of the ledger under the name of whoever writes it. */
  'reports.restate-figures': ['documentClerk', 'leader', 'provinceLeader'],
  /** Văn thư, lãnh đạo lập báo cáo và ghi nhận xét. */
  'reports.draft': ['documentClerk', 'leader', 'provinceLeader'],
  /** Người đứng đầu chốt số liệu và ký. */
  'reports.close': ['leader', 'provinceLeader'],
  /** Đối chiếu số đã chốt với hồ sơ: whoever answers for it or inspects it. */
  'reports.compare': ['documentClerk', 'leader', 'provinceLeader', 'auditor', 'provinceAdministrator'],
  /** Lịch báo cáo. */
  'reports.administer': ['provinceAdministrator'],
} satisfies Record<Permission, readonly Role[]>;
