import { counting } from '#modules/dossiers/index.ts';
import { asSystem } from '#platform/http/request-context.ts';
import { formatNumber } from '#ui/format.ts';
import type { Command } from './command.ts';
import { mendable } from './faults.ts';
import { openInstallation } from './installation.ts';

const MOST_LINES = 50;

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Kiểm tra số liệu trên dữ liệu thật (check the figures on the live data)',
  usage: 'verify figures [--rebuild]',
  help: [
    'So số cộng dồn với số đếm thẳng từ hồ sơ: từng ngày của mọi đơn vị, lĩnh vực, hình thức nộp; rồi mọi cột của biểu',
    'II.06a ở mọi tháng, quý, 6 tháng, 9 tháng, năm của dữ liệu. Sau đó mở từng số liệu của toàn tỉnh và của một số đơn vị',
    'trực thuộc, ở quý cuối của dữ liệu, quý trước đó, tháng cuối và cả năm: số bản ghi phải đúng bằng số liệu.',
    'In ra từng chỗ khác nhau; có khác nhau thì mã thoát là 1. --rebuild: lập lại số cộng dồn từ hồ sơ trước khi so.',
    'Compares the running sums with the dossiers, and each figure with its records (province and some of its units, over',
    'a quarter, the one before, a month and a year); exit 1 if anything differs.',
  ].join('\n'),
  async run(args) {
    const [what, ...rest] = args;
    if (what !== 'figures' || rest.some((one) => one !== '--rebuild'))
      throw mendable('verify.asked-wrongly', 'Cách dùng (usage): bin/motcua verify figures [--rebuild]');
    const installation = await openInstallation(() => {});
    try {
      const work = rest.includes('--rebuild') ? counting.rebuildTally : undefined;
      if (work) await asSystem(installation.around, 'verify', work);
      const sums = await asSystem(installation.around, 'verify', counting.verifyTally);
      const records = await asSystem(installation.around, 'verify', counting.verifyRecords);
      const differences = [...sums.differences, ...records.differences];
      for (const line of differences.slice(0, MOST_LINES)) console.log(`≠ ${line}`);
      if (differences.length > MOST_LINES)
        console.log(`… và ${formatNumber(differences.length - MOST_LINES)} chỗ khác.`);
      console.log(
        `Đã so ${formatNumber(sums.compared)} ô và mở ${formatNumber(records.compared)} lần số liệu: ${formatNumber(differences.length)} khác nhau (differences).`,
      );
      return differences.length === 0 ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};
