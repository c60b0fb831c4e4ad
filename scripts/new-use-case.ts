import path from 'node:path';
import { nextSteps, readUseCaseName } from './use-case-templates.ts';
import { writeUseCase } from './write-use-case.ts';

/** `npm run new dossiers/extend-deadline`: writes the four files of a use case and says what is left to do. */
const words = process.argv[2] ?? '';
try {
  for (const file of await writeUseCase(path.join(import.meta.dirname, '..'), words)) console.log(file);
  console.log(`\n${nextSteps(readUseCaseName(words))}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
