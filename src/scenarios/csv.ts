import type { DossierLine } from './dossier-lines.ts';
import type { Scenario } from './scenario.ts';

/** The names of the national call, in the order of its columns, and our own. */
const COLUMNS: readonly (readonly [string, keyof DossierLine])[] = [
  ['MaHoSo', 'dossierCode'],
  ['MaTTHC', 'procedureCode'],
  ['KenhThucHien', 'channel'],
  ['LoaiDoiTuong', 'target'],
  ['ChuHoSo', 'owner'],
  ['NgayNopHoSo', 'submittedAt'],
  ['NgayTiepNhan', 'receivedAt'],
  ['NgayHenTra', 'dueAt'],
  ['NgayKetThucXuLy', 'endedAt'],
  ['NgayTra', 'returnedAt'],
  ['TrangThaiHoSo', 'state'],
  ['DonViXuLy', 'unit'],
];

/** The units as `bin/motcua import units` reads them, parents first. */
export function unitsCsv({ units }: Scenario): string {
  const lines = units.map(({ agencyCode, name, parent, kind }) =>
    row([agencyCode, name, parent ?? '', kind]),
  );
  return [row(['MaDinhDanh', 'TenDonVi', 'MaDinhDanhCha', 'Cap']), ...lines, ''].join('\n');
}

/** The dossiers as `bin/motcua import dossiers` reads them, line by line with their ends. */
export function* dossiersCsv(lines: Iterable<DossierLine>): Generator<string> {
  yield `${row(COLUMNS.map(([name]) => name))}\n`;
  for (const line of lines) yield `${row(COLUMNS.map(([, key]) => line[key]))}\n`;
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
