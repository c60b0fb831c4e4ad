import { sql } from 'kysely';
import { following } from '#modules/dossiers/index.ts';
import { makeFile } from '#modules/dossiers/receive/testing.ts';
import { callStep, handlingOfficerId, uploadPdf } from '#modules/dossiers/transition/testing.ts';
import type { TestApp } from '#test/app.ts';
import type { FormFields } from '#test/client.ts';
import { formFields } from '#test/form-fields.ts';
import type { LinkedStep } from './domain/linked-dossier.ts';
import { paths } from './paths.ts';
import { listSteps } from './sql/steps.ts';

/** Runs what the events of this test put into the queue, as the workers do after the commit. */
export async function runJobs(app: TestApp): Promise<number> {
  const context = app.context();
  const { rows } = await sql<{ id: string; task: string; payload: unknown }>`
    delete from graphile_worker._private_jobs job using graphile_worker._private_tasks task
    where task.id = job.task_id and task.identifier like 'bundles.%'
    returning job.id::text, task.identifier as task, job.payload
  `.execute(context.db);
  const jobs = context.registry.modules.flatMap((module) => module.jobs ?? []);
  for (const { task, payload } of rows.toSorted((a, b) => Number(a.id) - Number(b.id))) {
    const job = jobs.find(({ name }) => name === task);
    if (job && 'run' in job) await job.run(context, job.payload.parse(payload));
  }
  return rows.length;
}

/** The owner of every linked dossier of the tests. */
export const OWNER = {
  'owner.fullName': 'Trần Thị Thử',
  'owner.identityNumber': '999085004321',
  'owner.address': 'Tổ 3, phường Lam Sơn',
};

/** Received at the counter of phường Lam Sơn by page; answers its id. */
export async function receiveLinkedByPage(
  app: TestApp,
  bundle: string,
  changes: FormFields = {},
): Promise<string> {
  const clerk = await app.as('tiepnhan.lamson');
  const page = await clerk.get(paths.receiveBundle(bundle));
  const answer = await clerk.post(
    paths.receiveBundle(bundle),
    formFields(page.text, { ...OWNER, ...changes }),
  );
  const [, id] = /^\/lien-thong\/([0-9a-f-]{36})$/.exec(answer.location ?? '') ?? [];
  if (!id) throw new Error(`not received: ${answer.status} ${answer.text.slice(0, 3000)}`);
  return id;
}

/** The steps by their code. */
export async function stepsByCode(app: TestApp, linkedId: string): Promise<Record<string, LinkedStep>> {
  const steps = await listSteps(app.context(), linkedId);
  return Object.fromEntries(steps.map((step) => [step.code, step]));
}

/** Who works at the units of the demo that decide steps: leader, handling officer (account and name), clerk. */
const STAFF = {
  commune: ['lanhdao.lamson', 'chuyenvien.lamson', 'Nguyễn Văn Khởi', 'vanthu.lamson'],
  police: ['lanhdao.congan', 'chuyenvien.congan', 'Lưu Bá Thắng', 'lanhdao.congan'],
} as const;

/** Brings the dossier of a step on its way: until a result is signed, or until it is refused. */
export async function workOn(
  app: TestApp,
  linkedId: string,
  code: string,
  { at, end = 'result' }: { at: keyof typeof STAFF; end?: 'assigned' | 'result' | 'refusal' },
): Promise<string> {
  const step = (await stepsByCode(app, linkedId))[code];
  const id = step?.dossierId;
  if (!id) throw new Error(`${code} has no dossier yet`);
  const [leader, officer, name, clerk] = STAFF[at];
  const officerId = await handlingOfficerId(app, step.competentUnitId, name);
  const state = (await following.dossierProgress(app.context(), [id])).get(id)?.state;
  const reason = { reasonCode: 'refuse.conditions-not-met', reasonText: 'Không đủ điều kiện theo quy định' };
  const proposal = end === 'refusal' ? 'refuse' : 'grant';
  const steps = [
    ...(state === 'received' ? [{ by: 'tiepnhan.lamson', noun: 'hand-overs', body: { note: '' } }] : []),
    { by: leader, noun: 'assignments', body: { officerId } },
    ...(end === 'assigned'
      ? []
      : [
          { by: officer, noun: 'appraisals', body: { proposal, conclusion: 'Đã xem xét hồ sơ.' } },
          { by: officer, noun: 'submissions', body: { note: '' } },
        ]),
    ...(end === 'refusal' ? [{ by: leader, noun: 'refusals', body: reason }] : []),
    ...(end === 'result'
      ? [
          { by: leader, noun: 'approvals', body: { note: '' } },
          { by: clerk, noun: 'results', body: { resultNumber: '15/2026', ...(await upload(app, clerk)) } },
        ]
      : []),
  ];
  for (const next of steps) {
    const answer = await callStep(app, id, next);
    if (answer.status !== 201) throw new Error(`${next.noun}: ${answer.status} ${answer.text}`);
  }
  return id;
}

async function upload(app: TestApp, clerk: string): Promise<{ upload: string }> {
  if (clerk === 'vanthu.lamson') return uploadPdf(app);
  const contentBase64 = Buffer.from(await makeFile('x.pdf').arrayBuffer()).toString('base64');
  return (
    await (await app.as(clerk)).api('POST', '/api/uploads', { name: 'ket-qua.pdf', contentBase64 })
  ).json();
}
