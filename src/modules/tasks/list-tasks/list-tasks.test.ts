import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officerNamed } from '#modules/identity/testing.ts';
import { newId } from '#platform/context.ts';
import { withApp } from '#test/app.ts';
import { closeTask } from '../close-task/close-task.ts';
import { openTasks } from '../open-task/open-task.ts';
import { taskPaths } from '../paths.ts';
import { describeTask, makeTask } from '../testing.ts';

interface List {
  readonly counts: Readonly<Record<string, number>>;
  readonly next: string | null;
  readonly tasks: readonly { readonly title: string; readonly late: boolean }[];
}

test('an officer sees what is his by name or by role at the unit, a leader all of the unit', () =>
  withApp(async (app) => {
    const context = app.context();
    const officer = await officerNamed(context, 'chuyenvien.lamson');
    await makeTask(context, 'H99.7', { title: 'Việc của lãnh đạo' });
    await makeTask(context, 'H99.7', { title: 'Việc của chuyên viên', officerId: officer.id });
    await makeTask(context, 'H99.8', { title: 'Việc nơi khác' });
    const titles = async (userName: string, query = '') => {
      const answer = await (await app.as(userName)).api('GET', `/api/tasks${query}`);
      return answer.json<List>().tasks.map(({ title }) => title);
    };
    assert.deepEqual(await titles('chuyenvien.lamson'), ['Việc của chuyên viên']);
    assert.deepEqual(await titles('lanhdao.lamson'), ['Việc của lãnh đạo']);
    assert.deepEqual((await titles('lanhdao.lamson', '?view=unit')).toSorted(), [
      'Việc của chuyên viên',
      'Việc của lãnh đạo',
    ]);
    assert.deepEqual(await titles('tiepnhan.lamson'), []);
    assert.equal((await titles('kiemtra.tinh', '?view=unit')).length, 3);
    const refused = await (await app.as('chuyenvien.lamson')).api('GET', '/api/tasks?view=unit');
    assert.equal(refused.status, 403);
    assert.equal((await (await app.as('chuyenvien.lamson')).get(`${taskPaths.inbox}?cua=unit`)).status, 403);
  }));

test('tabs hold what is new, due soon, late and done; the most urgent stands first', () =>
  withApp(async (app) => {
    const context = app.context();
    const open = async (title: string, dueAt: string | null) => {
      return makeTask(context, 'H99.7', { title, dueAt: dueAt ? Temporal.Instant.from(dueAt) : null });
    };
    await open('Không hạn', null);
    await open('Còn lâu', '2026-10-30T17:00:00+07:00');
    await open('Ngày mai', '2026-10-20T17:00:00+07:00');
    await open('Đã trễ', '2026-10-19T17:00:00+07:00');
    const done = await open('Làm muộn', '2026-10-19T16:00:00+07:00');
    await closeTask(context, done, 'done');
    const leader = await app.as('lanhdao.lamson');
    const list = async (tab: string) => (await leader.api('GET', `/api/tasks?tab=${tab}`)).json<List>();
    const all = await list('open');
    assert.deepEqual(
      all.tasks.map(({ title }) => title),
      ['Đã trễ', 'Ngày mai', 'Còn lâu', 'Không hạn'],
    );
    assert.deepEqual(all.counts, { open: 4, new: 2, dueSoon: 1, overdue: 1, done: 1 });
    assert.deepEqual((await list('overdue')).tasks[0]?.title, 'Đã trễ');
    const page = await leader.get(`${taskPaths.inbox}?muc=done`);
    assert.match(page.text, /Làm muộn[\s\S]*Xong muộn/);
  }));

test('the list is paged by key', () =>
  withApp(async (app) => {
    const context = app.context();
    const task = await describeTask(context);
    const many = Array.from({ length: 5 }, () => ({ ...task, subjectId: newId(context) }));
    await openTasks(context, many);
    const leader = await app.as('lanhdao.lamson');
    let seen = 0;
    for (let next: string | null = ''; next !== null; ) {
      const page: List = (
        await leader.api('GET', `/api/tasks?limit=2${next ? `&after=${encodeURIComponent(next)}` : ''}`)
      ).json<List>();
      seen += page.tasks.length;
      next = page.next;
    }
    assert.equal(seen, 5);
    const empty = await (await app.as('vanthu.lamson')).get(taskPaths.inbox);
    assert.match(empty.text, /Không có việc nào phải làm/);
    assert.equal((await app.anonymous.get(taskPaths.inbox)).status, 303);
  }));
