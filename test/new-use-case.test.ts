import assert from 'node:assert/strict';
import { mkdir, mkdtempDisposable, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { nextSteps, readUseCaseName, useCaseFiles } from '../scripts/use-case-templates.ts';
import { writeUseCase } from '../scripts/write-use-case.ts';
import { checkDomainPurity } from './architecture/rules/domain-purity.ts';
import { checkFileNames } from './architecture/rules/file-names.ts';
import { checkFileSize } from './architecture/rules/file-size.ts';
import { checkFormsOfCode } from './architecture/rules/forms-of-code.ts';
import { checkModuleBoundaries } from './architecture/rules/module-boundaries.ts';
import { checkSqlOwnership } from './architecture/rules/sql-ownership.ts';
import { describeViolation, makeSource } from './architecture/source-file.ts';

const FOLDER = 'src/modules/dossiers/extend-deadline';

/** An empty project with one module. */
async function makeProject() {
  const folder = await mkdtempDisposable(path.join(os.tmpdir(), 'motcua-new-'));
  await mkdir(path.join(folder.path, 'src/modules/dossiers'), { recursive: true });
  return folder;
}

describe('npm run new', () => {
  it('writes the four files of a use case, with every name filled in', async () => {
    await using project = await makeProject();
    const written = await writeUseCase(project.path, 'dossiers/extend-deadline');
    assert.deepEqual(
      written,
      ['.ts', '.page.tsx', '.api.ts', '.test.ts'].map((end) => `${FOLDER}/extend-deadline${end}`),
    );
    for (const file of written) {
      const text = await readFile(path.join(project.path, file), 'utf8');
      assert.match(text, /extendDeadline|extend-deadline/);
      assert.doesNotMatch(text, /\{(module|kebab|camel)\}/);
    }
  });

  it('never writes over what is there', async () => {
    await using project = await makeProject();
    const own = path.join(project.path, FOLDER, 'extend-deadline.api.ts');
    await mkdir(path.dirname(own));
    await writeFile(own, 'mine');
    await assert.rejects(
      writeUseCase(project.path, 'dossiers/extend-deadline'),
      /extend-deadline.api.ts exists already/,
    );
    assert.equal(await readFile(own, 'utf8'), 'mine');
    assert.deepEqual(await readdir(path.dirname(own)), ['extend-deadline.api.ts']);
  });

  it('refuses a module that does not exist and a name that is not kebab-case', async () => {
    await using project = await makeProject();
    await assert.rejects(
      writeUseCase(project.path, 'nothing/extend-deadline'),
      /no module src\/modules\/nothing/,
    );
    for (const words of ['', 'dossiers', 'dossiers/ExtendDeadline', '../x/y', 'dossiers/extend_deadline']) {
      await assert.rejects(writeUseCase(project.path, words), /npm run new <module>/, words);
    }
  });

  it('what it writes keeps the rules of the house, and the steps left name every place', () => {
    const name = readUseCaseName('dossiers/extend-deadline');
    const files = useCaseFiles(name).map((file) => makeSource(file.path, file.text));
    const rules = [
      checkDomainPurity,
      checkFileNames,
      checkFileSize,
      checkFormsOfCode,
      checkModuleBoundaries,
      checkSqlOwnership,
    ];
    for (const check of rules) assert.deepEqual(check(files).map(describeViolation), []);
    for (const place of ['module.ts', 'policy.ts', 'messages.vi.ts', 'paths.ts'])
      assert.ok(nextSteps(name).includes(place));
  });
});
