import { describeRule } from '../rule-test.ts';
import { checkIdentifierLanguage } from './identifier-language.ts';

const path = 'src/modules/dossiers/x.tsx';

describeRule('identifiers are English', {
  check: checkIdentifierLanguage,
  breaks: {
    'a variable': { path, text: 'const a = 1;\nconst hoSo = load();', line: 2 },
    'a function': { path, text: 'export function tiepNhanHoSo() {}' },
    'a type': { path, text: 'interface ThuTuc {}' },
    'a constant': { path, text: 'const DON_VI = 1;' },
    'a variable of a page': {
      path: 'src/modules/dossiers/x.page.tsx',
      text: 'const donVi = request.query.donVi;',
    },
    'a parameter taken apart': {
      path: 'src/modules/dossiers/x.page.tsx',
      text: 'const { donVi } = request.query;',
    },
    'a property': { path, text: 'const person = { ho_ten: name };' },
  },
  innocent: [
    { path, text: "const path = '/ho-so/tiepNhan';" },
    { path, text: 'const Title = <h1>Hồ sơ chờ tiếp nhận, ho so khong dau</h1>;' },
    { path: 'src/modules/dossiers/x.page.tsx', text: 'const { donVi: unitId } = request.query;' },
    { path: 'src/modules/dossiers/x.page.tsx', text: 'const unitId = request.query.donVi;' },
    { path, text: '// hoSo: the dossier' },
    { path, text: 'const canBook = whoSorts(toChuckle);' },
  ],
});
