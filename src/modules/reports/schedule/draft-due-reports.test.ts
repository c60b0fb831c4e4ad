import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { insertOfficer } from '#modules/identity/index.ts';
import { officerNamed } from '#modules/identity/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { SEND_TASK } from '../task-kinds.ts';
import { draftDueReportsJob } from './draft-due.job.ts';

/** What the job does each morning. */
async function morning(app: TestApp): Promise<void> {
  await draftDueReportsJob.runInSteps((work) => work(app.context()), {});
}

async function countDrafts(client: Awaited<ReturnType<TestApp['as']>>): Promise<number> {
  return (await client.api('GET', '/api/reports')).json<{ reports: unknown[] }>().reports.length;
}

test('the day after the cut-off each commune has its draft and a task, once; closing it ends the task', () =>
  withApp(async (today) => {
    const app = today.at('2026-09-15T07:00:00+07:00');
    await makeDossier(app.context(), { receivedAt: '2026-07-01T09:00:00+07:00' });
    await morning(app);
    const auditor = await app.as('kiemtra.tinh');
    const drafted = await countDrafts(auditor);
    assert.ok(drafted > 8, `${drafted} drafts`);
    await morning(app);
    assert.equal(await countDrafts(auditor), drafted);
    const leader = await app.as('lanhdao.lamson');
    const inbox = await leader.get('/viec-can-lam');
    assert.match(inbox.text, /Gửi báo cáo: Biểu II\.06a\/VPCP\/KSTT, hạn 17\/09\/2026/);
    const path = /href="(\/ky-bao-cao\/[^"]+)"[^>]*>[^<]*II\.06a/.exec(inbox.text)?.[1] ?? '';
    assert.match((await leader.get('/bao-cao')).text, /17\/09\/2026/);
    assert.equal(
      (await leader.post(`${path}/chot`, { number: '1/BC-UBND', position: 'Chủ tịch' })).status,
      303,
    );
    assert.doesNotMatch((await leader.get('/viec-can-lam')).text, /Gửi báo cáo: Biểu II\.06a/);
  }));

test('a draft that was begun by hand gets its task, too; a report that was sent early gets none', () =>
  withApp(async (today) => {
    const early = today.at('2026-09-15T00:30:00+07:00');
    const leader = await early.as('lanhdao.lamson');
    const days = { unit: 'H99.7', from: '2026-06-15', to: '2026-09-14' };
    const draft = async (form: string) =>
      (await leader.api('POST', '/api/reports', { form, ...days })).json<{ id: string }>().id;
    const begun = await draft('II.06a');
    const sent = await draft('II.07a');
    const closed = await leader.api('POST', `/api/reports/${sent}/close`, {
      number: '2/BC-UBND',
      position: 'Chủ tịch',
    });
    assert.equal(closed.status, 200);
    await morning(today.at('2026-09-15T07:00:00+07:00'));
    const inbox = await leader.get('/viec-can-lam');
    assert.ok(inbox.text.includes(`/ky-bao-cao/${begun}`));
    assert.ok(!inbox.text.includes(`/ky-bao-cao/${sent}`));
  }));

/** An installation from before the role of the province's leader: one leader at the province, nobody holds the role. */
async function withoutProvinceLeader(app: TestApp): Promise<void> {
  const { id, unitId } = await officerNamed(app.context(), 'lanhdao.tinh');
  const administrator = await app.as('quantri.tinh');
  const taken = await administrator.post(`/can-bo/${id}/vai-tro/go`, { role: 'provinceLeader', unitId });
  assert.equal(taken.status, 303);
  await insertOfficer(app.context(), {
    userName: 'lanhdao.cu',
    fullName: 'Người Lãnh Đạo Cũ',
    position: 'Chủ tịch',
    unitId,
    passwordHash: 'none: nobody signs in with it',
    roles: [{ role: 'leader', unitId }],
  });
}

/** The tasks to send the province's own reports. */
async function provinceTasks(app: TestApp): Promise<{ role: string | null; subject_id: string }[]> {
  const { unitId } = await officerNamed(app.context(), 'lanhdao.tinh');
  const tasks = app.context().db.selectFrom('tasks.task').select(['role', 'subject_id']);
  return tasks.where('kind', '=', SEND_TASK).where('unit_id', '=', unitId).execute();
}

async function rolesAsked(app: TestApp): Promise<(string | null)[]> {
  return [...new Set((await provinceTasks(app)).map(({ role }) => role))];
}

test('the report of the province is asked of its provinceLeader', () =>
  withApp(async (today) => {
    const app = today.at('2026-09-15T07:00:00+07:00');
    await morning(app);
    assert.deepEqual(await rolesAsked(app), ['provinceLeader']);
    const inbox = await (await app.as('lanhdao.tinh')).get('/viec-can-lam');
    assert.match(inbox.text, /Gửi báo cáo: Biểu II\.06a\/VPCP\/KSTT, hạn 21\/09\/2026/);
  }));

test('where nobody is provinceLeader, the leader of the province is asked and may close the report', () =>
  withApp(async (today) => {
    const app = today.at('2026-09-15T07:00:00+07:00');
    await withoutProvinceLeader(app);
    await morning(app);
    assert.deepEqual(await rolesAsked(app), ['leader']);
    const leader = await app.as('lanhdao.cu');
    const [task] = await provinceTasks(app);
    const close = { number: '9/BC-UBND', position: 'Chủ tịch' };
    assert.equal((await leader.api('POST', `/api/reports/${task?.subject_id}/close`, close)).status, 200);
  }));
