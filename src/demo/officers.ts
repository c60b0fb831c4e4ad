import { hashPassword, insertOfficer } from '#modules/identity/index.ts';
import { listUnits } from '#modules/organization/index.ts';
import type { Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';

/** The password of every demo account; printed at the first start. */
export const DEMO_PASSWORD = 'motcua-2026';

/** One demo account: who it is, and the roles held at one unit (agency code). The people are invented. */
export interface DemoAccount {
  readonly userName: string;
  readonly fullName: string;
  readonly position: string;
  readonly unit: string;
  readonly roles: readonly Role[];
}

/** The accounts that the first start prints: one for every role, at province, department, ward and commune. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account('tiepnhan.lamson', 'Đoàn Thị Thu Hằng', 'Công chức', 'H99.7.1', 'receptionist'),
  account('chuyenvien.lamson', 'Nguyễn Văn Khởi', 'Công chức tư pháp - hộ tịch', 'H99.7', 'handlingOfficer'),
  account('lanhdao.lamson', 'Trần Quốc Hưng', 'Phó Chủ tịch', 'H99.7', 'leader'),
  account('vanthu.lamson', 'Lê Thị Mai Phương', 'Văn thư', 'H99.7', 'documentClerk'),
  account('quantri.lamson', 'Phạm Minh Tuấn', 'Chánh Văn phòng', 'H99.7', 'unitAdministrator'),
  account('tiepnhan.bendo', 'Hoàng Thị Lụa', 'Công chức', 'H99.8.1', 'receptionist'),
  account('chuyenvien.bendo', 'Vũ Đình Chiến', 'Công chức tư pháp - hộ tịch', 'H99.8', 'handlingOfficer'),
  account('lanhdao.bendo', 'Đặng Văn Thuận', 'Chủ tịch', 'H99.8', 'leader', 'documentClerk'),
  account('tiepnhan.tinh', 'Bùi Ngọc Lan', 'Chuyên viên', 'H99.1.1', 'receptionist'),
  account(
    'chuyenvien.tuphap',
    'Ngô Thị Hồng Vân',
    'Trưởng phòng',
    'H99.2',
    'handlingOfficer',
    'documentClerk',
    'leader',
  ),
  account('lanhdao.tinh', 'Phùng Thị Ngọc Diệp', 'Phó Chủ tịch', 'H99', 'provinceLeader'),
  account('quantri.tinh', 'Dương Hải Đăng', 'Chuyên viên', 'H99', 'provinceAdministrator'),
  account('kiemtra.tinh', 'Lý Thanh Bình', 'Chuyên viên', 'H99', 'auditor'),
];

/** Colleagues that no text names, so that every unit that handles dossiers has staff. */
const COLLEAGUES: readonly DemoAccount[] = [
  account('hotich2.lamson', 'Phan Thị Bích Ngọc', 'Công chức tư pháp - hộ tịch', 'H99.7', 'handlingOfficer'),
  account('diachinh.lamson', 'Hồ Đức Trọng', 'Công chức địa chính', 'H99.7.3', 'handlingOfficer'),
  account('tiepnhan2.lamson', 'Đinh Công Minh', 'Công chức', 'H99.7.1', 'receptionist'),
  account('hotich2.bendo', 'Trịnh Thị Nhàn', 'Công chức tư pháp - hộ tịch', 'H99.8', 'handlingOfficer'),
  account('tiepnhan.doiche', 'Mai Thị Sen', 'Công chức', 'H99.9.1', 'receptionist'),
  account('chuyenvien.doiche', 'Cao Văn Lực', 'Công chức tư pháp - hộ tịch', 'H99.9', 'handlingOfficer'),
  account('lanhdao.doiche', 'Tạ Quang Vinh', 'Chủ tịch', 'H99.9', 'leader', 'documentClerk'),
  account('tiepnhan.cuasong', 'Lương Thị Ngà', 'Công chức', 'H99.10.1', 'receptionist'),
  account('chuyenvien.cuasong', 'Châu Văn Bền', 'Công chức tư pháp - hộ tịch', 'H99.10', 'handlingOfficer'),
  account('lanhdao.cuasong', 'Kiều Thế Sơn', 'Chủ tịch', 'H99.10', 'leader', 'documentClerk'),
  account('tiepnhan.nongnghiep', 'Quách Thị Thơm', 'Chuyên viên', 'H99.4', 'receptionist'),
  account('chuyenvien.nongnghiep', 'Đỗ Trung Kiên', 'Chuyên viên', 'H99.4', 'handlingOfficer'),
  account('lanhdao.nongnghiep', 'Nguyễn Thị Cẩm Tú', 'Phó Giám đốc', 'H99.4', 'leader', 'documentClerk'),
  account('tiepnhan.datdai', 'La Thị Hoài', 'Viên chức', 'H99.4.1', 'receptionist'),
  account('chuyenvien.datdai', 'Từ Văn Quyết', 'Viên chức', 'H99.4.1', 'handlingOfficer'),
  account('lanhdao.datdai', 'Văn Đức Hòa', 'Giám đốc', 'H99.4.1', 'leader', 'documentClerk'),
  account('chuyenvien.noivu', 'Thái Thị Diệu', 'Chuyên viên', 'H99.3', 'handlingOfficer'),
  account('lanhdao.noivu', 'Đàm Quốc Toản', 'Phó Giám đốc', 'H99.3', 'leader', 'documentClerk'),
  account('chuyenvien.congan', 'Lưu Bá Thắng', 'Cán bộ cư trú', 'H99.11.1', 'handlingOfficer'),
  account(
    'lanhdao.congan',
    'Khổng Minh Đạt',
    'Phó Trưởng Công an phường',
    'H99.11.1',
    'leader',
    'documentClerk',
  ),
  account('chuyenvien.congantinh', 'Ninh Thị Hoài', 'Cán bộ căn cước', 'H99.11', 'handlingOfficer'),
  account('lanhdao.congantinh', 'Doãn Văn Sáng', 'Phó Trưởng phòng', 'H99.11', 'leader', 'documentClerk'),
  account('chuyenvien.bhxh', 'Giang Thị Tâm', 'Viên chức', 'H99.12.1', 'handlingOfficer'),
  account('lanhdao.bhxh', 'Tống Duy Lâm', 'Phó Giám đốc', 'H99.12.1', 'leader', 'documentClerk'),
];

function account(
  userName: string,
  fullName: string,
  position: string,
  unit: string,
  ...roles: Role[]
): DemoAccount {
  return { userName, fullName, position, unit, roles };
}

/** A demo account with its id and its unit's, as it stands in the database. */
export interface DemoOfficer extends DemoAccount {
  readonly id: string;
  readonly unitId: string;
}

/** Puts the demo's officers at the units of data/organization/demo-province.json. One hash serves all: it is slow. */
export async function loadDemoOfficers(context: Context): Promise<DemoOfficer[]> {
  const ids = new Map((await listUnits(context)).map((unit) => [unit.agencyCode, unit.id]));
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const officers: DemoOfficer[] = [];
  for (const demo of [...DEMO_ACCOUNTS, ...COLLEAGUES]) {
    const { userName, fullName, position, roles } = demo;
    const unitId = ids.get(demo.unit);
    if (unitId === undefined)
      throw new Error(`the demo's ${userName} works at ${demo.unit}, which does not exist`);
    const held = roles.map((role) => ({ role, unitId }));
    const id = await insertOfficer(context, {
      userName,
      fullName,
      position,
      unitId,
      passwordHash,
      roles: held,
    });
    officers.push({ ...demo, id, unitId });
  }
  return officers;
}
