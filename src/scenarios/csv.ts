import { DOSSIER_COLUMNS, type DossierLine } from './dossier-lines.ts';
import type { Scenario } from './scenario.ts';

/** The units as `bin/motcua import units` reads them, parents first. */
export function unitsCsv({ units }: Scenario): string {
  const lines = units.map(({ agencyCode, name, parent, kind }) =>
    row([agencyCode, name, parent ?? '', kind]),
  );
  return [row(['MaDinhDanh', 'TenDonVi', 'MaDinhDanhCha', 'Cap']), ...lines, ''].join('\n');
}

/** The dossiers as `bin/motcua import dossiers` reads them, line by line with their ends. */
export function* dossiersCsv(lines: Iterable<DossierLine>): Generator<string> {
  yield `${row(DOSSIER_COLUMNS)}\n`;
  for (const line of lines) yield `${row(DOSSIER_COLUMNS.map((column) => line[column]))}\n`;
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
