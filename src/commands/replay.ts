import { parseArgs } from 'node:util';
import { type DifferingDossier, type ReplayCount, replayDossiers } from '#modules/dossiers/index.ts';
import { findUnitByCode, subtreeIds } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import { readingContext } from '#platform/http/request-context.ts';
import { formatNumber } from '#ui/format.ts';
import type { Command } from './command.ts';
import { mendable } from './faults.ts';
import { openInstallation } from './installation.ts';

const OPTIONS = { unit: { type: 'string' }, verbose: { type: 'boolean' } } as const;
/** Without --verbose so many differing dossiers are shown; the count is always that of all. */
const SHOWN = 20;

export const replayCommand: Command = {
  name: 'replay',
  summary: 'Phát lại lịch sử, so với dữ liệu đang lưu (replay all histories and compare with what is stored)',
  usage: 'replay [--unit H99.7] [--verbose]',
  help: [
    'Tính lại trạng thái, hạn trả, tạm dừng của mọi hồ sơ từ lịch sử và so với dữ liệu đang lưu. Không thay đổi gì.',
    '  --unit MÃ    chỉ hồ sơ do đơn vị này và các đơn vị trực thuộc giải quyết (only this unit and those below it)',
    `  --verbose    in mọi sai lệch; nếu không, chỉ ${SHOWN} hồ sơ đầu (print every difference)`,
    'Mã thoát (exit code): 0 = không sai lệch, 1 = có sai lệch, 2 = tham số sai.',
  ].join('\n'),
  async run(args) {
    const { unit, verbose = false } = readOptions(args);
    const installation = await openInstallation(() => {});
    try {
      const { around } = installation;
      const caller = {
        actor: { kind: 'system', name: 'replay' },
        requestId: 'cli:replay',
      } as const;
      const context = readingContext(around, caller);
      const count = await replay(context, unit, verbose);
      return count.differing === 0 ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw mendable('setting.unknown', `Tham số sai (${reason}) Xem: bin/motcua replay --help`);
  }
}

async function replay(context: Context, code: string | undefined, verbose: boolean): Promise<ReplayCount> {
  const unitIds = code === undefined ? undefined : await unitsBelow(context, code);
  const started = performance.now();
  let shown = 0;
  const onDifference = (dossier: DifferingDossier) => {
    shown += 1;
    if (verbose || shown <= SHOWN) sayDifferences(dossier);
  };
  const count = await replayDossiers(context, { unitIds, onDifference });
  if (count.differing > SHOWN && !verbose) console.log('… (--verbose in tất cả)');
  const seconds = formatNumber((performance.now() - started) / 1000, 1);
  console.log(
    `Đã phát lại ${formatNumber(count.dossiers)} hồ sơ, ${formatNumber(count.events)} sự kiện trong ${seconds} giây: ` +
      `${formatNumber(count.differences)} sai lệch ở ${formatNumber(count.differing)} hồ sơ.`,
  );
  return count;
}

async function unitsBelow(context: Context, code: string): Promise<readonly string[]> {
  const unit = await findUnitByCode(context, code);
  if (!unit) throw mendable('unit.unknown', `Không có đơn vị mang mã ${code} (no such unit).`);
  return subtreeIds(context, unit.id);
}

function sayDifferences({ code, differences }: DifferingDossier): void {
  for (const { field, stored, replayed } of differences)
    console.log(`${code}  ${field}: đang lưu ${stored}, lịch sử ${replayed}`);
}
