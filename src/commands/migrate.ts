import type { Command } from './command.ts';
import { openInstallation } from './installation.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Tạo hoặc cập nhật bảng dữ liệu (create or update the tables)',
  usage: 'migrate',
  help: 'Chạy các tệp trong db/migrations chưa chạy, mỗi tệp một giao dịch. Chạy lại nhiều lần không sao.\nRuns what has not run yet; safe to repeat.',
  async run() {
    const installation = await openInstallation(console.log);
    await installation.close();
    const { migrated } = installation;
    console.log(
      migrated.length === 0
        ? 'Dữ liệu đã ở bản mới nhất (up to date).'
        : `Đã chạy (ran): ${migrated.join(', ')}`,
    );
    return 0;
  },
};
