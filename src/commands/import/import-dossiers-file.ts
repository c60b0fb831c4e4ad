import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exchange } from '#modules/dossiers/index.ts';
import { asSystem, type Surroundings } from '#platform/http/request-context.ts';
import type { InTransaction } from '#platform/jobs/job.ts';
import { formatNumber } from '#ui/format.ts';
import { openInstallation } from '../installation.ts';
import { type DossierImportOptions, readImportOptions } from './dossier-import-options.ts';
import { sayProblems, unreadable } from './files.ts';
import { makeProgressBar } from './progress-bar.ts';

export const IMPORT_DOSSIERS_HELP = [
  'Hồ sơ (dossiers): bin/motcua import dossiers FILE [--claim-total N] [--claim-state 10=N] [--claim-month 2026-03=N]',
  '  CSV, XLSX hoặc JSON từng dòng (.jsonl), tên trường của DongBoHoSoMC; CSV có ít nhất các cột:',
  '  MaHoSo,MaTTHC,KenhThucHien,LoaiDoiTuong,ChuHoSo,NgayNopHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,',
  '  TrangThaiHoSo,DonViXuLy (mã định danh đơn vị giải quyết). Ngày giờ: yyyyMMddHHmmss, giờ Việt Nam.',
  '  KenhThucHien: 1 trực tiếp, 2 trực tuyến, 3 bưu chính. LoaiDoiTuong: 1 công dân, 2 doanh nghiệp. TrangThaiHoSo: 1-10.',
  '  Kết thúc (end) = NgayKetThucXuLy, nếu trống thì NgayTra, với trạng thái 7 (rút), 8 (dừng), 9, 10; thiếu cả hai: không nhập.',
  '  Trạng thái 3 kết thúc ở NgayTuChoi, nếu trống thì NgayKetThucXuLy, NgayTra, NgayTiepNhan, NgayNopHoSo. 1 và 3 không tính vào số liệu.',
  '  Trạng thái 2, 4, 5, 6 có NgayKetThucXuLy hoặc NgayTra: không nhập. Thiếu NgayNopHoSo: lấy NgayTiepNhan.',
  '  Số giấy tờ, thư điện tử, điện thoại của người dân không được lấy vào (identity numbers and addresses are not taken over).',
  '  Cùng tệp hai lần: 0 thay đổi. Tệp sau của cùng hồ sơ cập nhật trạng thái, ngày. Bị ngắt giữa chừng: chạy lại.',
  '  Dòng không nhập được: FILE.rejected.csv, kèm số dòng và lý do; các dòng khác vẫn được nhập, mã thoát 0.',
].join('\n');

/** `bin/motcua import dossiers FILE`. */
export async function importDossiersFile(args: readonly string[]): Promise<number> {
  const options = readImportOptions(args);
  const { size, sha256 } = await identify(options.file);
  const installation = await openInstallation(console.error);
  try {
    const { around } = installation;
    const done = await sayProblems(around.registry, () => work(around, options, size, sha256));
    console.log(summary(done, options));
    if (done.counts.rejected > 0)
      console.log(`Dòng không nhập được, kèm lý do (rejected rows): ${rejectedFile(options)}`);
    return 0;
  } finally {
    await installation.close();
  }
}

function rejectedFile({ file }: DossierImportOptions): string {
  return `${file}.rejected.csv`;
}

async function identify(file: string): Promise<{ size: number; sha256: string }> {
  try {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(file, { highWaterMark: 2 ** 20 })) hash.update(piece);
    return { size: (await stat(file)).size, sha256: hash.digest('hex') };
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function work(
  around: Surroundings,
  options: DossierImportOptions,
  size: number,
  sha256: string,
): Promise<exchange.DossierImport> {
  const { file, claimed } = options;
  const inTransaction: InTransaction = (deed) => asSystem(around, 'Dòng lệnh', deed);
  const made = {
    fileName: path.basename(file),
    sha256,
    size,
    format: exchange.formatOf(file),
    fileId: null,
    claimed,
  };
  const importId = await inTransaction((context) => exchange.beginImport(context, made));
  const bar = makeProgressBar(process.stderr, size);
  const target = rejectedFile(options);
  await rm(target, { force: true });
  let begun = false;
  const done = await exchange
    .runImport(inTransaction, {
      importId,
      bytes: bar.counting(createReadStream(file, { highWaterMark: 2 ** 18 })),
      async onProgress({ counts }, rejections) {
        bar.show(`${formatNumber(counts.rows)} dòng, ${formatNumber(counts.rejected)} không nhập được`);
        if (rejections.length === 0) return;
        if (!begun) await writeFile(target, exchange.REJECTED_HEAD);
        begun = true;
        await appendFile(target, exchange.rejectedLines({ registry: around.registry }, rejections));
      },
    })
    .finally(() => bar.end());
  return done;
}

function summary({ counts, found }: exchange.DossierImport, { file, claimed }: DossierImportOptions): string {
  const { rows, imported, changed, unchanged, rejected } = counts;
  const number = formatNumber;
  const line = `${file}: ${number(rows)} dòng; ${number(imported + changed)} thay đổi (${number(imported)} mới, ${number(changed)} cập nhật), ${number(unchanged)} không đổi, ${number(rejected)} không nhập được.`;
  const differences = [
    ...differs('tổng số', found.total, claimed.total),
    ...Object.entries(claimed.states ?? {}).flatMap(([key, claim]) =>
      differs(`trạng thái ${key}`, found.states[key] ?? 0, claim),
    ),
    ...Object.entries(claimed.months ?? {}).flatMap(([key, claim]) =>
      differs(`tháng ${key}`, found.months[key] ?? 0, claim),
    ),
  ];
  return [line, ...differences].join('\n');
}

/** What the sender claims and the file does not hold. */
function differs(what: string, found: number, claimed: number | undefined): string[] {
  if (claimed === undefined || found === claimed) return [];
  return [`Lệch ${what}: bên gửi ${formatNumber(claimed)}, nhập được ${formatNumber(found)}.`];
}
