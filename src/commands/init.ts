import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { insertOfficer, officersWithRole } from '#modules/identity/index.ts';
import { findUnitByCode, listUnits, loadUnits, type Unit } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/http/request-context.ts';
import type { Command } from './command.ts';
import { mendable } from './faults.ts';
import { openInstallation } from './installation.ts';
import { loadCatalogues } from './reference-data.ts';

interface Province {
  readonly name: string;
  readonly code: string;
  readonly user: string;
}

export const initCommand: Command = {
  name: 'init',
  summary: 'Lập một tỉnh thật trong cơ sở dữ liệu trống (set up a real province in an empty database)',
  usage: 'init --name "Ủy ban nhân dân tỉnh …" --code H.. --user ten.dang.nhap',
  help: [
    'Nạp danh mục (ngày nghỉ, 34 tỉnh thành, thủ tục, lý do), tạo đơn vị gốc và tài khoản quản trị tỉnh đầu tiên.',
    'In ra mật khẩu tạm một lần; phải đổi khi đăng nhập. Đơn vị và cán bộ khác được thêm trên trang Quản trị.',
    'Loads the catalogues, makes the root unit and the first province administrator; prints a password once.',
  ].join('\n'),
  async run(args) {
    const province = readProvince(args);
    const installation = await openInstallation(console.log);
    try {
      const password = randomBytes(9).toString('base64url');
      await asSystem(installation.around, 'init', (context) => setUp(context, province, password));
      console.log(
        `Đã lập ${province.name}. Đăng nhập (sign in): ${province.user}, mật khẩu tạm (password): ${password}`,
      );
      return 0;
    } finally {
      await installation.close();
    }
  },
};

function readProvince(args: readonly string[]): Province {
  const options = { name: { type: 'string' }, code: { type: 'string' }, user: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options, strict: false });
  const { name, code, user } = values;
  if (typeof name === 'string' && typeof code === 'string' && typeof user === 'string')
    return { name, code, user };
  throw mendable('setting.missing', `Thiếu tham số. Cách dùng (usage): bin/motcua ${initCommand.usage}`);
}

async function setUp(context: Context, province: Province, password: string): Promise<void> {
  const unit = await rootOf(context, province);
  await insertOfficer(context, {
    userName: province.user,
    fullName: 'Quản trị tỉnh',
    position: '',
    unitId: unit.id,
    password,
    mustChangePassword: true,
    roles: [{ role: 'provinceAdministrator', unitId: unit.id }],
  });
}

/** The root unit: made in an empty database, or the one of a list of units that was taken in before anybody had an account. */
async function rootOf(context: Context, { name, code }: Province): Promise<Unit> {
  if ((await listUnits(context)).length === 0) return makeRoot(context, name, code);
  const unit = await findUnitByCode(context, code);
  const begun =
    unit?.kind === 'province' &&
    (await officersWithRole(context, 'provinceAdministrator', unit.id)).length === 0;
  if (unit && begun) return unit;
  throw mendable(
    'seed.not-empty',
    'Cơ sở dữ liệu đã có đơn vị và quản trị tỉnh, hoặc tỉnh mang mã khác: không lập lại (the database is not empty).',
  );
}

async function makeRoot(context: Context, name: string, code: string): Promise<Unit> {
  await loadCatalogues(context);
  const place = { kind: 'province', parent: null, phone: '', address: '' };
  const root = { ...place, agencyCode: code, name, shortName: name };
  await loadUnits(context, { units: [{ ...root, validFrom: vietnamDate(context.clock.now()).toString() }] });
  const unit = await findUnitByCode(context, code);
  if (!unit) throw new Error('the root unit was not made');
  return unit;
}
