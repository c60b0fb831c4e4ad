import type { Command } from './command.ts';
import { mendable } from './faults.ts';
import { IMPORT_DOSSIERS_HELP, importDossiersFile } from './import/import-dossiers-file.ts';
import { IMPORT_UNITS_HELP, importUnitsFile } from './import/import-units-file.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Nhập đơn vị, hồ sơ từ tệp (take in units and dossiers from files)',
  usage: 'import units FILE | import dossiers FILE',
  help: `${IMPORT_UNITS_HELP}\n\n${IMPORT_DOSSIERS_HELP}`,
  async run([what, ...rest]) {
    if (what === 'units') return importUnitsFile(rest);
    if (what === 'dossiers') return importDossiersFile(rest);
    throw mendable('setting.unknown', `Nhập gì? Cách dùng (usage): bin/motcua ${importCommand.usage}`);
  },
};
