import { createWriteStream } from 'node:fs';
import { finished, pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { exchange } from '#modules/dossiers/index.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import { asSystem } from '#platform/http/request-context.ts';
import type { Command } from './command.ts';
import { mendable } from './faults.ts';
import { openInstallation } from './installation.ts';
import { daysOf } from './verb/period-options.ts';

const OPTIONS = {
  unit: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  period: { type: 'string' },
  year: { type: 'string' },
  format: { type: 'string', default: 'csv' },
  out: { type: 'string' },
} as const;

export const exportCommand: Command = {
  name: 'export',
  summary: 'Xuất hồ sơ theo bản ghi quốc gia (export dossiers in the shape of DongBoHoSoMC)',
  usage:
    'export dossiers --unit H99.7 --from 2026-03-15 --to 2026-06-14 [--format csv|jsonl|xlsx] [--out FILE]',
  help: [
    'Hồ sơ của đơn vị và các đơn vị bên dưới, nhận đến hết kỳ và chưa kết thúc trước kỳ: đúng những hồ sơ mà Biểu II.06a của kỳ đó tính.',
    'Thay cho --from, --to: --period legal-q3 --year 2026 (xem bin/motcua figure show --help).',
    'Cùng dạng với bin/motcua import dossiers: nhập vào nơi khác cho cùng số liệu.',
    'Không có --out: ghi ra màn hình (stdout). Không có số định danh, địa chỉ, điện thoại của người dân.',
  ].join('\n'),
  async run([what, ...args]) {
    if (what !== 'dossiers')
      throw mendable('setting.missing', `Cách dùng (usage): bin/motcua ${exportCommand.usage}`);
    const order = readOrder(args);
    const installation = await openInstallation(console.error);
    try {
      await asSystem(installation.around, 'export dossiers', async (context) => {
        const unit = await findUnitByCode(context, order.unit);
        if (!unit) throw mendable('export.no-unit', `Không có đơn vị mang mã ${order.unit} (no such unit).`);
        const made = await exchange.exportDossiers(context, {
          unitId: unit.id,
          from: order.from,
          to: order.to,
        });
        const pieces = exchange.exportPieces(order.format, made);
        if (order.out !== undefined) await pipeline(pieces, createWriteStream(order.out));
        else for await (const piece of pieces) if (!process.stdout.write(piece)) await drained();
      });
      return 0;
    } catch (error) {
      // Whoever reads our answers may stop early, as `head` does.
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
      throw error;
    } finally {
      await installation.close();
    }
  },
};

function drained(): Promise<void> {
  return Promise.race([
    new Promise<void>((resolve) => process.stdout.once('drain', resolve)),
    finished(process.stdout).then(() => undefined),
  ]);
}

function readOrder(args: readonly string[]) {
  const { out, ...typed } = parsed(args);
  const find = (name: string) => (typed as Readonly<Record<string, string | undefined>>)[name];
  const get = (name: string) => {
    const text = find(name);
    if (text !== undefined) return text;
    throw mendable(
      'setting.missing',
      `Thiếu --${name} (missing). Cách dùng (usage): bin/motcua ${exportCommand.usage}`,
    );
  };
  const format = exchange.EXPORT_FORMATS.find((name) => name === typed.format);
  if (!format)
    throw mendable('setting.invalid', `Không có định dạng “${typed.format}”: chọn csv, jsonl hoặc xlsx.`);
  return { unit: get('unit'), ...daysOf({ find, get }), format, out };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw mendable('setting.unknown', `Tham số sai (${reason}) Xem: bin/motcua export --help`);
  }
}
