import type { Command } from './command.ts';
import { mendable } from './faults.ts';
import { IMPORT_DOSSIERS_HELP, importDossiersFile } from './import/import-dossiers-file.ts';
import { IMPORT_UNITS_HELP, importUnitsFile } from './import/import-units-file.ts';
import { listImportsVerb, rejectionsVerb, showImportVerb } from './import/list-verbs.ts';
import { verbHelp, verbsHelp } from './verb/noun.ts';
import { runVerb } from './verb/run-verb.ts';

/** About what was taken in before. */
const VERBS = [listImportsVerb, showImportVerb, rejectionsVerb];

export const importCommand: Command = {
  name: 'import',
  summary: 'Nhập đơn vị, hồ sơ từ tệp (take in units and dossiers from files)',
  usage: 'import units FILE | import dossiers FILE | import list | import show ID | import rejections ID',
  help: `${IMPORT_UNITS_HELP}\n\n${IMPORT_DOSSIERS_HELP}\n\n${verbsHelp('import', VERBS)}`,
  helpOf: (word) => verbHelp('import', VERBS, word),
  async run([what, ...rest]) {
    const verb = VERBS.find(({ name }) => name === what);
    if (verb) return runVerb('import', verb, rest);
    if (what === 'units') return importUnitsFile(rest);
    if (what === 'dossiers') return importDossiersFile(rest);
    throw mendable('setting.unknown', `Nhập gì? Cách dùng (usage): bin/motcua ${importCommand.usage}`);
  },
};
