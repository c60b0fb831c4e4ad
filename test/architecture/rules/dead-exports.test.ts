import { describeRule } from '../rule-test.ts';
import { checkDeadExports } from './dead-exports.ts';

const path = 'src/modules/dossiers/planted.ts';

describeRule('what is exported is used', {
  check: checkDeadExports,
  amongOthers: true,
  breaks: {
    'a function that nobody calls': {
      path,
      text: 'const a = 1;\nexport function plantedFunction() {}',
      line: 2,
    },
    'a constant': { path, text: 'export const PLANTED = 1;' },
    'a type': { path, text: 'export interface PlantedShape {}' },
    'a name only passed on': { path, text: "export {\n  plantedName,\n} from './paths.ts';", line: 2 },
    'one used only in its own file': { path, text: 'export const PLANTED = 1;\nconst twice = PLANTED * 2;' },
  },
  innocent: [
    { path, text: 'export interface Shape {}\ninterface Planted extends Shape {}' },
    { path: 'src/modules/dossiers/planted.testing.ts', text: 'export function makePlanted() {}' },
  ],
});
