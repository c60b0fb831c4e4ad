import { officersWithRole } from '#modules/identity/index.ts';
import type { TestApp } from '#test/app.ts';
import type { Answer, FormFields } from '#test/client.ts';
import { formFields } from '#test/form-fields.ts';
import { canMove, type Verb } from '../domain/transitions.ts';
import { paths } from '../paths.ts';
import { makeFile, PDF } from '../receive/testing.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { VERB_WORDS } from './verb-words.ts';

/** One step of the way: who does it in phường Lam Sơn, what the page's form and the interface need. */
export interface Step {
  readonly verb: Verb;
  readonly by: string;
  readonly noun: string;
  readonly form: FormFields;
  readonly body: Record<string, unknown>;
}

/** From the counter to the returned result, by five people. The handling officer is Nguyễn Văn Khởi. */
export async function wholeWay(app: TestApp, competentUnitId: string): Promise<Step[]> {
  const officerId = await handlingOfficerId(app, competentUnitId);
  const conclusion = 'Giấy chứng sinh hợp lệ, cha mẹ đã đăng ký kết hôn.';
  const handedTo = { receivedBy: 'Lò Thị Mẩy', relation: 'owner', proof: 'CCCD' };
  const { upload } = await uploadPdf(app);
  return [
    step('handOver', 'tiepnhan.lamson', 'hand-overs', { note: 'Kèm bản chính' }),
    step('assign', 'lanhdao.lamson', 'assignments', { officerId }),
    step('appraise', 'chuyenvien.lamson', 'appraisals', { proposal: 'grant', conclusion }),
    step('submitForApproval', 'chuyenvien.lamson', 'submissions', { note: 'Kính trình' }),
    step('approve', 'lanhdao.lamson', 'approvals', { note: 'Đồng ý' }),
    {
      ...step('signOff', 'vanthu.lamson', 'results', { resultNumber: '15/2026', upload }),
      form: { resultNumber: '15/2026', result: makeFile('giay-khai-sinh.pdf') },
    },
    step('returnResult', 'tiepnhan.lamson', 'returns', handedTo),
  ];
}

function step(verb: Verb, by: string, noun: string, fields: Record<string, string>): Step {
  return { verb, by, noun, form: fields, body: fields };
}

export async function handlingOfficerId(
  app: Pick<TestApp, 'context'>,
  unitId: string,
  fullName = 'Nguyễn Văn Khởi',
): Promise<string> {
  const able = await officersWithRole(app.context(), 'handlingOfficer', unitId);
  const officer = able.find((candidate) => candidate.fullName === fullName);
  if (!officer) throw new Error(`${fullName} handles no dossiers there`);
  return officer.id;
}

/** A file sent before by a program, as the document clerk. */
export async function uploadPdf(app: TestApp): Promise<{ upload: string }> {
  const clerk = await app.as('vanthu.lamson');
  const body = { name: 'giay-khai-sinh.pdf', contentBase64: PDF.toString('base64') };
  return (await clerk.api('POST', '/api/uploads', body)).json();
}

/** The address of a step's page. */
export function stepPath(id: string, verb: Verb): string {
  return paths.verb(id, VERB_WORDS[verb].path);
}

/** Opens the step's page and sends its form with these fields, as a browser does. */
export async function sendStep(
  app: TestApp,
  id: string,
  { verb, by, form }: Pick<Step, 'verb' | 'by' | 'form'>,
): Promise<Answer> {
  const client = await app.as(by);
  const page = await client.get(stepPath(id, verb));
  if (page.status !== 200) return page;
  return client.post(stepPath(id, verb), formFields(page.text, form));
}

/** Sends the step as a program does, with the dossier's version of now. */
export async function callStep(
  app: TestApp,
  id: string,
  step: Pick<Step, 'by' | 'noun' | 'body'>,
): Promise<Answer> {
  const { version } = await getDossier(app.context(), id);
  const client = await app.as(step.by);
  return client.api('POST', `/api/dossiers/${id}/${step.noun}`, { version, ...step.body });
}

/** Brings a dossier from where it stands up to before `verb`. */
export async function walkTo(app: TestApp, id: string, verb: Verb): Promise<void> {
  const { competentUnitId } = await getDossier(app.context(), id);
  for (const next of await wholeWay(app, competentUnitId)) {
    if (next.verb === verb) return;
    if (!canMove((await getDossier(app.context(), id)).state, next.verb)) continue;
    const answer = await callStep(app, id, next);
    if (answer.status !== 201) throw new Error(`${next.verb}: ${answer.text}`);
  }
}
