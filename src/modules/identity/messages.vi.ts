/** Texts of the module identity. */
export const identityMessages = {
  'role.receptionist': 'Cán bộ tiếp nhận và trả kết quả',
  'role.handlingofficer': 'Công chức thụ lý',
  'role.leader': 'Lãnh đạo',
  'role.documentclerk': 'Văn thư',
  'role.unitadministrator': 'Quản trị đơn vị',
  'role.provinceadministrator': 'Quản trị tỉnh',
  'role.auditor': 'Kiểm tra, giám sát',
  'event.officer-added': 'Tạo tài khoản',
  'identity.user-name-taken': 'Tên đăng nhập này đã có người dùng',
} as const;
