/** A use case by name, with the names that follow from it. */
export interface UseCaseName {
  /** `dossiers` */
  readonly module: string;
  /** `extend-deadline` */
  readonly kebab: string;
}

/** One file to write; `path` is from the root of the project. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** @throws Error if the words are not `<module>/<verb-of-the-law>` in kebab-case */
export function readUseCaseName(words: string): UseCaseName {
  const [, module = '', kebab = ''] = words.match(/^([a-z][a-z-]*)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/) ?? [];
  if (kebab === '')
    throw new Error(
      'npm run new <module>/<verb-of-the-law>, for example: npm run new dossiers/extend-deadline',
    );
  return { module, kebab };
}

/** `extend-deadline` → `extendDeadline` */
function camel(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The four files of a use case: they work at once when plugged in, with one field as an example. */
export function useCaseFiles({ module, kebab }: UseCaseName): NewFile[] {
  const folder = `src/modules/${module}/${kebab}/${kebab}`;
  const fill = (template: string) =>
    template
      .replaceAll('{module}', module)
      .replaceAll('{kebab}', kebab)
      .replaceAll('{camel}', camel(kebab))
      .trimStart();
  return [
    { path: `${folder}.ts`, text: fill(USE_CASE) },
    { path: `${folder}.page.tsx`, text: fill(PAGE) },
    { path: `${folder}.api.ts`, text: fill(API) },
    { path: `${folder}.test.ts`, text: fill(TEST) },
  ];
}

/** What is left to do by hand, with the lines to paste. */
export function nextSteps({ module, kebab }: UseCaseName): string {
  const name = camel(kebab);
  return [
    `In src/modules/${module}:`,
    `  module.ts       operations: ${name}Form, ${name}Api`,
    `  policy.ts       '${module}.${kebab}': ['leader'],`,
    `  messages.vi.ts  '${module}.${kebab}-reason': '…', 'event.${module}-${kebab}': '…',`,
    '  paths.ts        a Vietnamese address for the page, instead of the one in the file',
    'Then: npm run format, npm run docs, npm run openapi, npm run check. See docs/how-to/add-a-use-case.md.',
  ].join('\n');
}

const USE_CASE = `
import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';

/** What the page and the interface send. */
export const {camel}Input = z.object({
  reason: z
    .string('{module}.{kebab}-reason')
    .trim()
    .min(1, '{module}.{kebab}-reason')
    .max(500, 'platform.too-long'),
});

/** The Vietnamese term: what it does, and the article it implements. */
export async function {camel}(
  context: Context,
  id: string,
  input: z.output<typeof {camel}Input>,
): Promise<void> {
  authorize(context, '{module}.{kebab}');
  // Load it from sql/, let domain/ decide, save; then the event, named by what happened.
  await record(context, {
    type: '{module}.{kebab}',
    subjectKind: '{module}',
    subjectId: id,
    data: { words: input.reason.length },
  });
}
`;

const PAGE = `
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { {camel}, {camel}Input } from './{kebab}.ts';

export const {camel}Form = defineForm({
  id: '{module}.{camel}',
  path: '/{module}/:id/{kebab}',
  access: '{module}.{kebab}',
  schema: {camel}Input,
  render: async (_context, _request, state) =>
    view(
      'Tên màn hình',
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel>
          <TextArea
            label="Lý do"
            name="reason"
            value={typed(state, 'reason')}
            error={errorFor(state.errors, 'reason')}
          />
        </Panel>
        <ActionBar>
          <Button>Lưu</Button>
        </ActionBar>
      </form>,
    ),
  submit: async (context, input, { params }) => {
    await {camel}(context, params.id ?? '', input);
    return seeOther('/', 'Đã lưu.');
  },
});
`;

const API = `
import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { {camel}, {camel}Input } from './{kebab}.ts';

export const {camel}Api = defineApi({
  id: '{module}.post{camel}',
  method: 'post',
  path: '/api/{module}/{id}/{kebab}',
  access: '{module}.{kebab}',
  summary: 'What it does, in English',
  params: z.object({ id: z.uuid() }),
  body: {camel}Input,
  answer: z.object({ id: z.uuid() }),
  status: 201,
  handle: async (context, { params, body }) => {
    await {camel}(context, params.id, body);
    return { id: params.id };
  },
});
`;

const TEST = `
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { newId } from '#platform/context.ts';
import { withApp } from '#test/app.ts';

const TYPED = { reason: 'Vì dân' };

test('a leader does it, and the history says so', () =>
  withApp(async (app) => {
    const leader = await app.as('lanhdao.lamson');
    const id = newId(app.context());
    const answer = await leader.post(\`/{module}/\${id}/{kebab}\`, TYPED);
    assert.equal(answer.status, 303, answer.text);
    assert.deepEqual(
      (await historyOf(app.context(), id)).map(({ type }) => type),
      ['{module}.{kebab}'],
    );
    const called = await leader.api('POST', \`/api/{module}/\${id}/{kebab}\`, TYPED);
    assert.equal(called.status, 201);
  }));

test('a form without a reason comes back with what is wrong', () =>
  withApp(async (app) => {
    const leader = await app.as('lanhdao.lamson');
    const answer = await leader.post(\`/{module}/\${newId(app.context())}/{kebab}\`);
    assert.equal(answer.status, 422);
    assert.match(answer.text, /href="#reason"/);
  }));

test('others may not', () =>
  withApp(async (app) => {
    const receptionist = await app.as('tiepnhan.lamson');
    const answer = await receptionist.post(\`/{module}/\${newId(app.context())}/{kebab}\`, TYPED);
    assert.equal(answer.status, 403);
  }));
`;
