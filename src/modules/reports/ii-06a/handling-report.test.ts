import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { paths } from '../paths.ts';
import type { HandlingReport } from './handling-report.ts';

/** Lam Sơn in the second quarter: one of each kind that the form tells apart. */
async function makeQuarter({ context }: TestApp): Promise<void> {
  const due = '2026-04-10T17:00:00+07:00';
  const before = { receivedAt: '2026-03-14T23:59:59+07:00', dueAt: due };
  const within = { receivedAt: '2026-03-15T00:00:00+07:00', dueAt: due };
  const certified = { procedureCode: '2.000815', channel: 'online' as const };
  await makeDossier(context(), { ...before, state: 'returned', endedAt: '2026-03-14T23:59:59+07:00' }); // not of this quarter
  await makeDossier(context(), { ...before, state: 'returned', endedAt: '2026-04-09T09:00:00+07:00' }); // carried over, early
  await makeDossier(context(), { ...within, state: 'refused', endedAt: '2026-04-10T23:59:00+07:00' }); // on time by date
  await makeDossier(context(), { ...within, state: 'stopped', endedAt: '2026-05-10T09:00:00+07:00' }); // on time, for it was stopped
  await makeDossier(context(), { ...within, state: 'resultReady', endedAt: '2026-04-11T00:00:00+07:00' }); // late
  await makeDossier(context(), {
    ...within,
    ...certified,
    dueAt: null,
    state: 'returned',
    endedAt: '2026-06-14T23:00:00+07:00',
  });
  await makeDossier(context(), { ...within, ...certified, state: 'awaitingPayment' }); // waits: within time
  await makeDossier(context(), { ...within, channel: 'postal', dueAt: '2026-06-13T17:00:00+07:00' }); // overdue on the last day
  await makeDossier(context(), { ...within, channel: 'postal', dueAt: '2026-06-14T07:00:00+07:00' }); // not before the last day
  await makeDossier(context(), { ...within, state: 'intakeRefused' }); // never counts
  await makeDossier(context(), { ...within, receivedAt: '2026-06-15T00:00:00+07:00' }); // the next quarter
}

const ASKED = 'unit=H99.7&from=2026-03-15&to=2026-06-14';

test('II.06a: every column of a quarter, by field in the order of their names, with a total', () =>
  withApp(async (app) => {
    await makeQuarter(app);
    const client = await app.as('lanhdao.lamson');
    const report = (await client.api('GET', `/api/reports/II.06a?${ASKED}`)).json<HandlingReport>();
    assert.deepEqual(
      [report.form, report.unit.code, report.from, report.to],
      ['II.06a', 'H99.7', '2026-03-15', '2026-06-14'],
    );
    assert.deepEqual(report.rows, [
      {
        field: { code: 'chung-thuc', name: 'Chứng thực' },
        received: { total: 2, online: 2, directPostal: 0, carriedOver: 0 },
        resolved: { total: 1, early: 0, onTime: 1, overdue: 0 },
        inProgress: { total: 1, withinTime: 1, overdue: 0 },
      },
      {
        field: { code: 'ho-tich', name: 'Hộ tịch' },
        received: { total: 6, online: 0, directPostal: 5, carriedOver: 1 },
        resolved: { total: 4, early: 1, onTime: 2, overdue: 1 },
        inProgress: { total: 2, withinTime: 1, overdue: 1 },
      },
    ]);
    assert.deepEqual(report.total, {
      received: { total: 8, online: 2, directPostal: 5, carriedOver: 1 },
      resolved: { total: 5, early: 1, onTime: 3, overdue: 1 },
      inProgress: { total: 3, withinTime: 2, overdue: 1 },
    });
  }));

test('every number of the page opens exactly its dossiers', () =>
  withApp(async (app) => {
    await makeQuarter(app);
    const client = await app.as('lanhdao.lamson');
    const page = await client.get(`${paths.form('ii-06a')}?tu=15/03/2026&den=14/06/2026`);
    const links = [...page.text.matchAll(/<a href="(\/so-lieu\/[^"]+)" aria-label="[^"]*">([\d.]+)<\/a>/g)];
    assert.ok(links.length > 20, `${links.length} numbers`);
    for (const [, href = '', value] of links) {
      const figure = await client.get(href.replaceAll('&amp;', '&'));
      assert.match(figure.text, new RegExp(`>${value} hồ sơ làm nên số này`), href);
    }
  }));

test('the unit alone is less than its subtree; the files hold the same; strangers get nothing', () =>
  withApp(async (app) => {
    await makeQuarter(app);
    const auditor = await app.as('kiemtra.tinh');
    const total = async (query: string) =>
      (await auditor.api('GET', `/api/reports/II.06a?${query}`)).json<HandlingReport>().total.received.total;
    assert.equal(await total(ASKED.replace('H99.7', 'H99')), 8);
    assert.equal(await total(`${ASKED.replace('H99.7', 'H99')}&scope=unit`), 0);
    const file = await auditor.get(
      `${paths.formFile('ii-06a')}?don-vi=H99.7&tu=15/03/2026&den=14/06/2026&dang=csv`,
    );
    assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(file.text, /chung-thuc,Chứng thực,2,2,0,0,1,0,1,0,1,1,0\r\n/);
    assert.match(file.text, /Tổng số,8,2,5,1,5,1,3,1,3,2,1\r\n$/);
    assert.equal((await auditor.get(`${paths.formFile('ii-06a')}?tu=x&den=y`)).status, 422);
    assert.equal(
      (await (await app.as('lanhdao.bendo')).api('GET', `/api/reports/II.06a?${ASKED}`)).status,
      403,
    );
  }));
