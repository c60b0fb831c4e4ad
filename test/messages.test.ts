import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registry } from '#app';
import { ROLES } from '#platform/authorization.ts';
import { checkMessageCodes, type KnownNames } from './architecture/rules/message-codes.ts';
import { describeViolation, makeSource, programFiles } from './architecture/source-file.ts';

const known: KnownNames = {
  messages: registry.messages,
  permissions: new Set(ROLES.flatMap((role) => [...registry.permissionsOf(role)])),
  operations: new Set(registry.operations.map(({ id }) => id)),
};
const path = 'src/modules/dossiers/planted.ts';

/** What is said of a planted file when only `dossiers.known` has a text. */
function found(
  text: string,
  messages: Record<string, string> = { 'dossiers.known': 'x' },
  at = path,
): string[] {
  const file = makeSource(at, `const named = 'dossiers.known';\n${text}`);
  return checkMessageCodes([file], { ...known, messages }).map(describeViolation);
}

describe('rule: every code has one text, every text is named', () => {
  it('holds', () => {
    assert.deepEqual(checkMessageCodes(programFiles(), known).map(describeViolation), []);
  });

  it('finds codes without a text: of problems, fields, schemas and menus', () => {
    const advice = [`${path}:2 the code dossiers.planted has no text: add it to messages.vi.ts`];
    assert.deepEqual(found("throw new Problem('conflict', 'dossiers.planted');"), advice);
    assert.deepEqual(found("throw invalidField('name', 'dossiers.planted');"), advice);
    assert.deepEqual(found("const name = z.string('dossiers.planted');"), advice);
    assert.deepEqual(found("const menu = [{ label: 'dossiers.planted' }];"), advice);
  });

  it('finds events without a text', () => {
    const advice = [`${path}:2 the event dossier.planted has no text: add event.dossier-planted`];
    assert.deepEqual(found("await record(context, { type: 'dossier.planted', subjectId });"), advice);
    assert.deepEqual(found("await recordMove(context, 'dossier.planted', id);"), advice);
    assert.deepEqual(found("const step = { to: 'approved', event: 'dossier.planted' };"), advice);
  });

  it('finds texts that nothing names', () => {
    const messages = { 'dossiers.known': 'x', 'dossiers.forgotten': 'y', 'event.dossier-forgotten': 'z' };
    assert.deepEqual(found('', messages), [
      'src/app.ts:1 nothing names the code dossiers.forgotten: delete its text',
      'src/app.ts:1 nothing names the code event.dossier-forgotten: delete its text',
    ]);
  });

  it('knows permissions, operations, tables in SQL, and codes that are put together', () => {
    assert.deepEqual(found("authorize(context, 'dossiers.receive');"), []);
    assert.deepEqual(found("export const tidy = defineJob({\n  name: 'dossiers.tidy',"), []);
    assert.deepEqual(
      found("db.selectFrom('dossiers.dossier');", undefined, 'src/modules/dossiers/sql/x.ts'),
      [],
    );
    assert.deepEqual(
      found('say(context, `dossiers.kind-${kind}`);', { 'dossiers.known': 'x', 'dossiers.kind-a': 'y' }),
      [],
    );
  });

  it('every text says something', () => {
    for (const [code, text] of Object.entries(registry.messages)) assert.ok(text.trim().length > 1, code);
  });
});
