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
  /** Numbers of one officer's work, by name: the same roles as the marks of officers; one's own is everybody's. */
  'reports.read-officers': [
    'leader',
    'provinceLeader',
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

/**
 * Lãnh đạo tỉnh reads the reports of every unit, but drafts, types, signs and restates only those of the province itself:
 * a commune's report leaves under the name of the commune's own leader.
 */
export const atUnitOnly = {
  'reports.enter-figures': ['provinceLeader'],
  'reports.restate-figures': ['provinceLeader'],
  'reports.draft': ['provinceLeader'],
  'reports.close': ['provinceLeader'],
} satisfies Partial<Record<keyof typeof permissions, readonly Role[]>>;
