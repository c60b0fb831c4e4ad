import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import type { Answer } from '#test/client.ts';
import { transitionOf } from '../domain/transitions.ts';
import { paths } from '../paths.ts';
import { permissions } from '../policy.ts';
import { insertAppraisal } from '../sql/appraisals.ts';
import { makeDossier } from '../testing.ts';
import { WORK_KIND_NAMES, workKind } from './work-kinds.ts';

/** The tabs of a page with their counts, as people read them. */
function tabsIn(page: Answer): Record<string, number> {
  const found = page.text.matchAll(/muc=(\w+)[^>]*>([^<]+)<span class="count[^"]*">([\d.]+)</g);
  return Object.fromEntries([...found].map(([, , text = '', count]) => [text, Number(count)]));
}

function codesIn(page: Answer): string[] {
  return [...page.text.matchAll(/data-row-link="">([^<]+)</g)].map(([, code = '']) => code);
}

/** One dossier in each state of phường Lam Sơn, and one of another commune. */
async function makeOneOfEach(app: TestApp) {
  const context = app.context();
  const states = [
    'received',
    'handedOver',
    'appraising',
    'awaitingApproval',
    'approved',
    'resultReady',
    'refused',
    'awaitingSupplement',
    'awaitingPayment',
  ] as const;
  for (const state of states) await makeDossier(context, { state });
  for (const state of ['returned', 'stopped', 'withdrawn'] as const) await makeDossier(context, { state });
  await makeDossier(context, { state: 'received', receivingCode: 'H99.8.1', competentCode: 'H99.8' });
}

test('each role has its own work, counted', () =>
  withApp(async (app) => {
    await makeOneOfEach(app);
    const open = async (userName: string) => tabsIn(await (await app.as(userName)).get(paths.myWork));
    assert.deepEqual(await open('tiepnhan.lamson'), {
      'Chờ tôi xử lý': 3,
      'Mới, chờ chuyển': 1,
      'Chờ trả kết quả': 2,
      'Sắp đến hạn': 0,
      'Quá hạn': 0,
      'Chờ người nộp': 2,
      'Đang chờ người khác': 4,
    });
    assert.deepEqual(await open('lanhdao.lamson'), {
      'Chờ tôi xử lý': 3,
      'Chờ nhận bàn giao': 0,
      'Mới, chờ phân công': 1,
      'Chờ phê duyệt': 1,
      'Chờ ký, vào sổ': 1,
      'Sắp đến hạn': 0,
      'Quá hạn': 0,
      'Chờ người nộp': 2,
      'Đang chờ người khác': 4,
    });
    const clerk = {
      'Chờ tôi xử lý': 1,
      'Chờ nhận bàn giao': 0,
      'Chờ ký, vào sổ': 1,
      'Sắp đến hạn': 0,
      'Quá hạn': 0,
      'Chờ người nộp': 2,
      'Đang chờ người khác': 6,
    };
    assert.deepEqual(await open('vanthu.lamson'), clerk);
    assert.equal((await open('tiepnhan.bendo'))['Chờ tôi xử lý'], 1);
    assert.deepEqual(await open('kiemtra.tinh'), { 'Chờ người nộp': 2, 'Đang chờ người khác': 8 });
  }));

test('an officer sees what is assigned to him, new until he has written an appraisal', () =>
  withApp(async (app) => {
    const [fresh, begun] = [
      await makeDossier(app.context(), { state: 'appraising' }),
      await makeDossier(app.context(), { state: 'appraising' }),
    ];
    const grant = { proposal: 'grant', conclusion: 'Đủ điều kiện' } as const;
    await insertAppraisal(app.context(), begun.id, begun.handlingOfficerId ?? '', grant);
    const officer = await app.as('chuyenvien.lamson');
    assert.deepEqual(codesIn(await officer.get(`${paths.myWork}?muc=takeUp`)), [fresh.code]);
    assert.deepEqual(codesIn(await officer.get(`${paths.myWork}?muc=appraise`)), [begun.code]);
    const colleague = await app.as('hotich2.lamson');
    assert.equal(tabsIn(await colleague.get(paths.myWork))['Chờ tôi xử lý'], 0);
    assert.equal(codesIn(await colleague.get(`${paths.myWork}?muc=waiting`)).length, 2);
  }));

test('late and soon are told apart by the moment; work that is done is neither', () =>
  withApp(async (app) => {
    const context = app.context();
    const late = await makeDossier(context, { dueAt: '2026-10-20T08:59:00+07:00' });
    const soon = await makeDossier(context, { dueAt: '2026-10-21T09:00:00+07:00' });
    await makeDossier(context, { dueAt: '2026-10-21T09:01:00+07:00' });
    await makeDossier(context, { dueAt: null });
    await makeDossier(context, { state: 'resultReady', dueAt: '2026-10-01T17:00:00+07:00' });
    const paused = await makeDossier(context, {
      state: 'awaitingSupplement',
      dueAt: '2026-10-01T17:00:00+07:00',
    });
    const client = await app.as('tiepnhan.lamson');
    assert.deepEqual(codesIn(await client.get(`${paths.myWork}?muc=overdue`)), [late.code]);
    const applicant = await client.get(`${paths.myWork}?muc=applicant`);
    assert.deepEqual(codesIn(applicant), [paused.code]);
    assert.match(applicant.text, /Chờ bổ sung/);
    const inRegister = await client.get(`${paths.register}?buoc=awaitingSupplement`);
    assert.match(inRegister.text, /Tạm dừng/);
    assert.deepEqual(codesIn(await client.get(`${paths.myWork}?muc=applicant&han=overdue`)), []);
    assert.deepEqual(codesIn(await client.get(`${paths.myWork}?muc=dueSoon`)), [soon.code]);
    assert.deepEqual(codesIn(await client.get(`${paths.myWork}?muc=handOver&han=overdue`)), [late.code]);
    assert.equal(codesIn(await client.get(`${paths.myWork}?muc=handOver&han=threeDays`)).length, 2);
  }));

test('filters narrow the list and stay in its links', () =>
  withApp(async (app) => {
    const context = app.context();
    const wanted = await makeDossier(context, { ownerName: 'Đỗ Thị Ngọc Ánh', channel: 'online' });
    await makeDossier(context, { ownerName: 'Nguyễn Thử' });
    const client = await app.as('tiepnhan.lamson');
    const find = async (query: string) => codesIn(await client.get(`${paths.myWork}?${query}`));
    assert.deepEqual(await find('q=do+thi+ngoc'), [wanted.code]);
    assert.deepEqual(await find(`q=${wanted.code.slice(-9)}`), [wanted.code]);
    assert.deepEqual(await find('kenh=online'), [wanted.code]);
    assert.equal((await find('thu-tuc=dang+ky+khai+sinh')).length, 2);
    assert.equal((await find('thu-tuc=khong+co+thu+tuc+nay')).length, 0);
    assert.equal((await find(`linh-vuc=${encodeURIComponent(wanted.procedureField)}`)).length, 2);
    const page = await client.get(`${paths.myWork}?muc=handOver&kenh=online&q=khong-ai`);
    assert.match(page.text, /Không có hồ sơ nào khớp với bộ lọc/);
    assert.ok(page.text.includes(`href="${paths.myWork}?muc=overdue&amp;kenh=online&amp;q=khong-ai"`));
  }));

test('pages follow each other by key, forward and back, dossiers without a due date last', () =>
  withApp(async (app) => {
    const context = app.context();
    const made: string[] = [];
    for (let n = 0; n < 60; n += 1) {
      const dueAt =
        n >= 55
          ? null
          : n < 20
            ? '2026-10-23T10:00:00+07:00'
            : `2026-10-2${4 + (n % 5)}T10:00:00.123456+07:00`;
      made.push((await makeDossier(context, { dueAt })).code);
    }
    const client = await app.as('tiepnhan.lamson');
    const first = await client.get(`${paths.myWork}?muc=handOver&kenh=counter`);
    assert.match(first.text, /1–50 trong 60 hồ sơ/);
    const next = first.text.match(/href="([^"]+)" rel="next"/)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.match(next, /muc=handOver&kenh=counter&sau=/);
    const second = await client.get(next);
    assert.match(second.text, /51–60 trong 60 hồ sơ/);
    assert.doesNotMatch(second.text, /rel="next"/);
    assert.deepEqual([...codesIn(first), ...codesIn(second)].toSorted(), made.toSorted());
    assert.deepEqual(codesIn(second).slice(-5).toSorted(), made.slice(-5));
    const back = second.text.match(/href="([^"]+)" rel="prev"/)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.deepEqual(codesIn(await client.get(back)), codesIn(first));
    const spoiled = await client.get(`${paths.myWork}?sau=2026-13-45T99:00:00Z~x&truoc=drop`);
    assert.deepEqual(codesIn(spoiled), codesIn(first));
  }));

interface Waiting {
  readonly tab: string;
  readonly counts: Record<string, number>;
  readonly total: number;
  readonly next: string | null;
  readonly dossiers: readonly { readonly code: string }[];
}

test('the same as data: the parts with their numbers, the filters, page by page', () =>
  withApp(async (app) => {
    const context = app.context();
    const made: string[] = [];
    for (let n = 0; n < 3; n += 1) made.push((await makeDossier(context, {})).code);
    await makeDossier(context, { channel: 'postal' });
    const client = await app.as('tiepnhan.lamson');
    const ask = async (query: string) => (await client.api('GET', `/api/worklist?${query}`)).json<Waiting>();
    const first = await ask('tab=handOver&channel=counter&limit=2');
    assert.deepEqual([first.tab, first.counts.handOver, first.total], ['handOver', 4, 3]);
    const second = await ask(
      `tab=handOver&channel=counter&limit=2&after=${encodeURIComponent(first.next ?? '')}`,
    );
    assert.equal(second.next, null);
    const codes = [...first.dossiers, ...second.dossiers].map(({ code }) => code);
    assert.deepEqual(codes.toSorted(), made.toSorted());
    assert.equal((await ask('')).tab, 'mine');
    assert.equal((await client.api('GET', '/api/worklist?due=never')).status, 422);
    assert.equal((await (await app.as('quantri.tinh')).api('GET', '/api/worklist')).status, 403);
  }));

test('empty work says what to do next; a role without dossiers is refused', () =>
  withApp(async (app) => {
    const page = await (await app.as('tiepnhan.lamson')).get(paths.myWork);
    assert.match(page.text, /Không còn hồ sơ nào chờ anh\/chị xử lý/);
    assert.match(page.text, new RegExp(`href="${paths.receive}"`));
    assert.equal((await (await app.as('quantri.tinh')).get(paths.myWork)).status, 403);
  }));

test('whoever takes a step may read: what waits for others is counted by what is left', () => {
  for (const name of WORK_KIND_NAMES)
    for (const role of permissions[transitionOf(workKind(name).verb).permission as keyof typeof permissions])
      assert.ok((permissions['dossiers.read'] as readonly string[]).includes(role), `${role}: ${name}`);
});
