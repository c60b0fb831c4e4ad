import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnitByCode } from '#modules/organization/index.ts';
import type { RowKey } from '#platform/sql/page-of-rows.ts';
import { withApp } from '#test/app.ts';
import type { Answer } from '#test/client.ts';
import { paths } from '../paths.ts';
import { pageOfRegister } from '../sql/register.ts';
import { makeDossier } from '../testing.ts';
import { exportPath } from './export-register.ts';

const NUMBER = '999012345678';

function codesIn(page: Answer): string[] {
  return [...page.text.matchAll(/data-row-link="">([^<]+)</g)].map(([, code = '']) => code);
}

interface List {
  readonly total: number;
  readonly next: string | null;
  readonly dossiers: readonly { readonly code: string }[];
}

test('a whole code opens its dossier, a part of it or a name without marks lists', () =>
  withApp(async (app) => {
    const made = await makeDossier(app.context(), { ownerName: 'Đặng Thị Mỹ Duyên' });
    await makeDossier(app.context());
    const client = await app.as('tiepnhan.lamson');
    const exact = await client.get(`${paths.register}?q=${made.code.toLowerCase()}`);
    assert.deepEqual([exact.status, exact.location], [303, paths.dossier(made.id)]);
    const find = async (q: string) =>
      codesIn(await client.get(`${paths.register}?${new URLSearchParams({ q })}`));
    assert.deepEqual(await find(made.code.slice(-11)), [made.code]);
    assert.deepEqual(await find('dang my duyen'), [made.code]);
    assert.deepEqual(await find('Đặng MỸ'), [made.code]);
    assert.match((await client.get(`${paths.register}?q=khong-co-ai`)).text, /Không tìm thấy hồ sơ/);
  }));

test('an identity number leads to its person and leaves the address; not every role may search by it', () =>
  withApp(async (app) => {
    const made = await makeDossier(app.context(), { ownerNumber: NUMBER });
    const far = { receivingCode: 'H99.8.1', competentCode: 'H99.8', ownerNumber: NUMBER };
    await makeDossier(app.context(), far);
    const client = await app.as('tiepnhan.lamson');
    const found = await client.get(`${paths.register}?q=999+012+345+678`);
    assert.equal(found.status, 303);
    assert.doesNotMatch(found.location ?? '', /999/);
    assert.deepEqual(codesIn(await client.get(found.location ?? '')), [made.code]);
    const clerk = await (await app.as('vanthu.lamson')).get(`${paths.register}?q=${NUMBER}`);
    assert.deepEqual(codesIn(clerk), []);
    assert.match(clerk.text, /không được tra cứu theo số định danh/);
  }));

test('days are those of Viet Nam and both count; a wrong day is said and exports nothing', () =>
  withApp(async (app) => {
    const context = app.context();
    const first = await makeDossier(context, { receivedAt: '2026-10-01T00:00:00+07:00' });
    const last = await makeDossier(context, { receivedAt: '2026-10-05T23:59:59+07:00' });
    await makeDossier(context, { receivedAt: '2026-09-30T23:59:59+07:00' });
    await makeDossier(context, { receivedAt: '2026-10-06T00:00:00+07:00' });
    const client = await app.as('tiepnhan.lamson');
    assert.deepEqual(codesIn(await client.get(`${paths.register}?tu=01/10/2026&den=5/10/2026`)), [
      last.code,
      first.code,
    ]);
    const wrong = await client.get(`${paths.register}?tu=31/02/2026`);
    assert.match(wrong.text, /Ngày viết ngày\/tháng\/năm/);
    assert.match(wrong.text, /value="31\/02\/2026"/);
    assert.equal((await client.get(`${exportPath}?tu=31/02/2026`)).status, 422);
    assert.equal((await client.get(`${exportPath}?tu=02/10/2026&den=01/10/2026`)).status, 422);
  }));

test('state, channel, field and unit narrow the list; the printed register gets unit and days', () =>
  withApp(async (app) => {
    const context = app.context();
    const ready = await makeDossier(context, { state: 'resultReady', channel: 'postal' });
    const commune = await makeDossier(context, { receivingCode: 'H99.8.1', competentCode: 'H99.8' });
    const unit = await findUnitByCode(context, 'H99.8');
    const client = await app.as('kiemtra.tinh');
    const find = async (query: string) => codesIn(await client.get(`${paths.register}?${query}`));
    assert.deepEqual(await find('buoc=resultReady'), [ready.code]);
    assert.deepEqual(await find('kenh=postal'), [ready.code]);
    assert.deepEqual(await find(`don-vi=${unit?.id}`), [commune.code]);
    assert.equal((await find(`linh-vuc=${encodeURIComponent(ready.procedureField)}`)).length, 2);
    assert.equal((await find('buoc=drop&kenh=x&thoi-han=y&don-vi=z')).length, 2);
    const page = await client.get(`${paths.register}?don-vi=${unit?.id}&tu=01/10/2026&kenh=counter`);
    assert.ok(page.text.includes(`${paths.registerPrint}?tu=01%2F10%2F2026&amp;don-vi=${unit?.id}"`));
  }));

test('timeliness: ended dossiers by date, open ones by the moment', () =>
  withApp(async (app) => {
    const context = app.context();
    const make = async (dueAt: string | null, endedAt?: string) =>
      (await makeDossier(context, { dueAt, ...(endedAt ? { state: 'returned', endedAt } : {}) })).code;
    const due = '2026-10-19T10:00:00+07:00';
    const early = await make(due, '2026-10-18T23:59:00+07:00');
    const sameDay = await make(due, '2026-10-19T17:00:00+07:00');
    const noLimit = await make(null, '2026-10-19T17:00:00+07:00');
    const lateDone = await make(due, '2026-10-20T00:00:00+07:00');
    const lateOpen = await make('2026-10-20T08:59:59+07:00');
    const soon = await make('2026-10-21T09:00:00+07:00');
    const within = await make('2026-10-21T09:00:01+07:00');
    await makeDossier(context, { state: 'intakeRefused', dueAt: null });
    const client = await app.as('tiepnhan.lamson');
    const find = async (value: string) =>
      codesIn(await client.get(`${paths.register}?thoi-han=${value}`)).toSorted();
    assert.deepEqual(await find('early'), [early]);
    assert.deepEqual(await find('onTime'), [sameDay, noLimit].toSorted());
    assert.deepEqual(await find('overdue'), [lateDone, lateOpen].toSorted());
    assert.deepEqual(await find('dueSoon'), [soon]);
    assert.deepEqual(await find('withinTime'), [within]);
  }));

test('timeliness: what waits for the applicant is within time, what was stopped or withdrawn on time', () =>
  withApp(async (app) => {
    const late = { receivedAt: '2026-09-01T08:00:00+07:00', dueAt: '2026-09-10T17:00:00+07:00' };
    const endedAt = '2026-09-15T09:00:00+07:00';
    const make = async (state: 'awaitingPayment' | 'awaitingSupplement' | 'stopped' | 'withdrawn') =>
      (await makeDossier(app.context(), { ...late, state, endedAt })).code;
    const waiting = [await make('awaitingPayment'), await make('awaitingSupplement')];
    const brokenOff = [await make('stopped'), await make('withdrawn')];
    const client = await app.as('tiepnhan.lamson');
    const find = async (timeliness: string) =>
      codesIn(await client.get(`${paths.register}?thoi-han=${timeliness}`)).toSorted();
    assert.deepEqual(await find('withinTime'), waiting.toSorted());
    assert.deepEqual(await find('onTime'), brokenOff.toSorted());
    for (const none of ['overdue', 'early', 'dueSoon']) assert.deepEqual(await find(none), [], none);
  }));

test('an officer of another commune finds nothing: not in list, search, table or interface', () =>
  withApp(async (app) => {
    const made = await makeDossier(app.context(), { ownerName: 'Trịnh Bí Mật', ownerNumber: NUMBER });
    const stranger = await app.as('chuyenvien.bendo');
    for (const query of [
      '',
      `?q=${made.code}`,
      '?q=bi+mat',
      `?q=${NUMBER}`,
      '?buoc=received',
      `?nguoi=${made.ownerId}`,
    ]) {
      const page = await stranger.get(`${paths.register}${query}`);
      const shown = page.status === 303 ? await stranger.get(page.location ?? '') : page;
      assert.equal(shown.status, 200, query);
      assert.doesNotMatch(shown.text, /Bí Mật/, query);
      assert.deepEqual(codesIn(shown), [], query);
    }
    assert.doesNotMatch((await stranger.get(exportPath)).text, /Bí Mật/);
    assert.deepEqual((await stranger.api('GET', '/api/dossiers')).json<List>(), {
      total: 0,
      totalIsCapped: false,
      next: null,
      dossiers: [],
    });
    assert.equal((await (await app.as('quantri.lamson')).get(exportPath)).status, 403);
  }));

test('the table for spreadsheets holds what the list holds, and no formulas', () =>
  withApp(async (app) => {
    const made = await makeDossier(app.context(), { ownerName: '=CMD("x")', channel: 'postal' });
    await makeDossier(app.context());
    const answer = await (await app.as('tiepnhan.lamson')).get(`${exportPath}?kenh=postal`);
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
    const lines = answer.text.trim().split('\r\n');
    assert.equal(lines.length, 2);
    assert.ok(lines[1]?.startsWith(`${made.code},Mới tiếp nhận,`));
    assert.ok(lines[1]?.includes(`,"'=CMD(""x"")",`));
  }));

test('a long list is counted only so far, and paged to its end all the same', () =>
  withApp(async (app) => {
    for (let day = 1; day <= 5; day += 1)
      await makeDossier(app.context(), { receivedAt: `2026-10-0${day}T08:00:00+07:00` });
    const page = (after?: RowKey) => pageOfRegister(app.context(), {}, { after, size: 2, countUpTo: 2 });
    const first = await page();
    assert.deepEqual(
      [first.total, first.capped, first.from, first.hasEarlier, first.hasLater],
      [2, true, 1, false, true],
    );
    const keyOf = ({ rows }: typeof first) => ({ at: rows.at(-1)?.key ?? '', id: rows.at(-1)?.id ?? '' });
    const second = await page(keyOf(first));
    assert.deepEqual([second.from, second.hasEarlier, second.hasLater], [3, true, true]);
    const third = await page(keyOf(second));
    assert.deepEqual([third.rows.length, third.from, third.hasLater], [1, undefined, false]);
    const whole = await pageOfRegister(app.context(), {}, { size: 50 });
    assert.deepEqual([whole.total, whole.capped, whole.hasLater], [5, false, false]);
  }));

test('programs read the register page by page', () =>
  withApp(async (app) => {
    const codes: string[] = [];
    for (const day of ['01', '02', '03'])
      codes.push((await makeDossier(app.context(), { receivedAt: `2026-10-${day}T08:00:00+07:00` })).code);
    const client = await app.as('tiepnhan.lamson');
    const first = (await client.api('GET', '/api/dossiers?limit=2&from=2026-10-01')).json<List>();
    assert.deepEqual([first.total, first.dossiers.map((row) => row.code)], [3, [codes[2], codes[1]]]);
    const query = new URLSearchParams({ limit: '2', from: '2026-10-01', after: first.next ?? '' });
    const second = (await client.api('GET', `/api/dossiers?${query}`)).json<List>();
    assert.deepEqual([second.next, second.dossiers.map((row) => row.code)], [null, [codes[0]]]);
    assert.equal((await client.api('GET', '/api/dossiers?from=01/10/2026')).status, 422);
    assert.equal((await client.api('GET', '/api/dossiers?measure=resolved')).status, 422);
    assert.equal((await app.anonymous.api('GET', '/api/dossiers')).status, 401);
  }));
