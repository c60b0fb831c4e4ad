import { rm, writeFile } from 'node:fs/promises';
import { importUnits, readUnitFile, rejectedUnitsCsv } from '#modules/organization/index.ts';
import { asSystem } from '#platform/http/request-context.ts';
import { formatNumber } from '#ui/format.ts';
import { openInstallation } from '../installation.ts';
import { loadMissingCatalogues } from '../reference-data.ts';
import { oneFile, readWhole, sayProblems } from './files.ts';

export const IMPORT_UNITS_HELP = [
  'Đơn vị (units): bin/motcua import units FILE.csv',
  '  Cột (columns): MaDinhDanh,TenDonVi,MaDinhDanhCha,Cap; CSV UTF-8 (có hoặc không có BOM) hoặc XLSX.',
  '  Cap: province, department, district, commune, office, publicServiceUnit. Đơn vị cha có thể đứng sau.',
  '  Cơ sở dữ liệu trống cũng được: dòng province lập tỉnh, danh mục đi kèm được nạp.',
  '  Hiệu lực từ 01/01/1997; cấp huyện và đơn vị bên dưới đến hết 30/06/2025 (NQ 203/2025/QH15).',
  '  Nhập lại cùng tệp: 0 thay đổi. Dòng không nhập được: FILE.rejected.csv, kèm số dòng và lý do.',
].join('\n');

/** `bin/motcua import units FILE`. */
export async function importUnitsFile(args: readonly string[]): Promise<number> {
  const file = oneFile(args);
  const bytes = await readWhole(file);
  const installation = await openInstallation(console.error);
  try {
    const result = await sayProblems(installation.around.registry, () =>
      asSystem(installation.around, 'import units', async (context) => {
        await loadMissingCatalogues(context);
        return importUnits(context, await readUnitFile(bytes, file));
      }),
    );
    const { rows, added, changed, unchanged, rejected } = result;
    const count = (what: string, number: number) => `${formatNumber(number)} ${what}`;
    console.log(
      `${file}: ${count('dòng', rows)}; ${count('thay đổi', added + changed)} (${count('thêm mới', added)}, ${count('đổi tên', changed)}), ${count('không đổi', unchanged)}, ${count('không nhập được', rejected.length)}.`,
    );
    await rm(`${file}.rejected.csv`, { force: true });
    if (rejected.length > 0) {
      await writeFile(`${file}.rejected.csv`, rejectedUnitsCsv(result));
      console.log(`Dòng không nhập được, kèm lý do (rejected rows): ${file}.rejected.csv`);
    }
    return 0;
  } finally {
    await installation.close();
  }
}
