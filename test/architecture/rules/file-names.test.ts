import { describeRule } from '../rule-test.ts';
import { checkFileNames } from './file-names.ts';

describeRule('file names say what is inside', {
  check: checkFileNames,
  breaks: {
    'a helpers file': { path: 'src/modules/dossiers/helpers.ts', text: '' },
    'a utils folder': { path: 'src/platform/utils/dates.ts', text: '' },
    'a service': { path: 'src/modules/dossiers/dossier-service.ts', text: '' },
    'a dotted service': { path: 'src/modules/dossiers/dossier.service.ts', text: '' },
    'a manager': { path: 'src/modules/dossiers/manager-of-dossiers.ts', text: '' },
    'a name in capitals': { path: 'src/modules/dossiers/receiveDossier.ts', text: '' },
    'an underscore': { path: 'src/modules/dossiers/receive_dossier.ts', text: '' },
  },
  innocent: [
    { path: 'src/modules/dossiers/receive-dossier.page.tsx', text: '' },
    { path: 'src/modules/dossiers/commons-hall.ts', text: '' },
  ],
});
