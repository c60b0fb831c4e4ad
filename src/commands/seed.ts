import { learnModels, reckonForecasts } from '#modules/forecasts/index.ts';
import { examineRecent } from '#modules/integrity/index.ts';
import { publishEndedQuarters } from '#modules/open-data/index.ts';
import { listUnits } from '#modules/organization/index.ts';
import { asSystem } from '#platform/http/request-context.ts';
import { loadDemoDossiers } from '../demo/dossiers.ts';
import { loadDemoLinked } from '../demo/linked.ts';
import { loadDemoOfficers } from '../demo/officers.ts';
import { openStaff } from '../demo/offices.ts';
import { loadDemoReports } from '../demo/reports.ts';
import type { Command } from './command.ts';
import { mendable } from './faults.ts';
import { type Installation, openInstallation } from './installation.ts';
import { loadReferenceData } from './reference-data.ts';

export const seedCommand: Command = {
  name: 'seed',
  summary: 'Nạp tỉnh mẫu vào cơ sở dữ liệu trống (load the demo into an empty database)',
  usage: 'seed',
  help: [
    'Nạp ngày nghỉ lễ, 34 tỉnh thành, 135 thủ tục, tỉnh Lam Giang (hư cấu), 13 tài khoản và khoảng 2.000 hồ sơ mẫu.',
    'Chỉ chạy khi cơ sở dữ liệu chưa có đơn vị nào; nếu đã có thì không đổi gì và báo lỗi.',
    'Loads the invented demo province; refuses a database that is not empty. All or nothing.',
  ].join('\n'),
  async run() {
    const installation = await openInstallation(console.log);
    try {
      if (await isSeeded(installation)) {
        throw mendable(
          'seed.not-empty',
          'Cơ sở dữ liệu đã có dữ liệu: không nạp tỉnh mẫu (the database is not empty).',
        );
      }
      await seed(installation, console.log);
      return 0;
    } finally {
      await installation.close();
    }
  },
};

/** At the first start: loads the demo, if it is wanted and the database is still empty. */
export async function seedOnce(installation: Installation, say: (line: string) => void): Promise<void> {
  if (installation.config.demo && !(await isSeeded(installation))) await seed(installation, say);
}

function isSeeded({ around }: Installation): Promise<boolean> {
  return asSystem(around, 'seed', async (context) => (await listUnits(context, {})).length > 0);
}

/** One transaction: a seed that is killed leaves an empty database, and the next start seeds again. */
async function seed({ around }: Installation, say: (line: string) => void): Promise<void> {
  await asSystem(around, 'seed', async (context) => {
    say('Nạp danh mục: ngày nghỉ, đơn vị, thủ tục … (loading reference data)');
    await loadReferenceData(context);
    const officers = await loadDemoOfficers(context);
    say('Nạp hồ sơ mẫu của tỉnh Lam Giang … (loading the demo dossiers)');
    const count = await loadDemoDossiers(context, officers, say);
    const linked = await loadDemoLinked(context, officers);
    say(`Đã nạp ${linked} hồ sơ liên thông mẫu (linked dossiers).`);
    await loadDemoReports(context, await openStaff(context, officers));
    await examineRecent(context);
    await learnModels(context);
    await reckonForecasts(context);
    await publishEndedQuarters(context);
    say(`Đã nạp ${count} hồ sơ mẫu (demo dossiers loaded).`);
  });
}
