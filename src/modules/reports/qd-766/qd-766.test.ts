import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { paths } from '../paths.ts';
import type { ServiceIndexDocument } from './qd-766-document.ts';

const DAYS = 'from=2026-09-15&to=2026-12-14';

/** Lam Sơn: four dossiers, one online, one late. */
async function makeQuarter({ context }: TestApp): Promise<void> {
  const due = { receivedAt: '2026-10-01T08:00:00+07:00', dueAt: '2026-10-06T17:00:00+07:00' };
  await makeDossier(context(), {
    ...due,
    state: 'returned',
    endedAt: '2026-10-05T09:00:00+07:00',
    channel: 'online',
  });
  await makeDossier(context(), { ...due, state: 'returned', endedAt: '2026-10-06T09:00:00+07:00' });
  await makeDossier(context(), { ...due, state: 'returned', endedAt: '2026-10-07T09:00:00+07:00' });
  await makeDossier(context(), {
    receivedAt: '2026-10-19T08:00:00+07:00',
    dueAt: '2026-12-20T17:00:00+07:00',
  });
}

async function indexOf(app: TestApp, unit: string): Promise<ServiceIndexDocument> {
  const client = await app.as('kiemtra.tinh');
  return (await client.api('GET', `/api/reports/766?unit=${unit}&${DAYS}`)).json<ServiceIndexDocument>();
}

function indicator(index: ServiceIndexDocument, code: string) {
  const found = index.groups.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
  assert.ok(found, code);
  return found;
}

test('progress, online dossiers and payments are scored from figures; the rest says that there are no data', () =>
  withApp(async (app) => {
    await makeQuarter(app);
    const index = await indexOf(app, 'H99.7');
    assert.deepEqual([index.calibration, index.max, index.unit.code], [true, 100, 'H99.7']);
    const progress = indicator(index, 'DOSSIER_PROGRESS');
    assert.deepEqual(
      [progress.points, progress.scorable, progress.terms[0]?.numerator, progress.terms[0]?.denominator],
      [15, 20, 3, 4],
    );
    // 6 · (1/4) / 0.5
    assert.equal(indicator(index, 'ONLINE_DOSSIERS').points, 3);
    const sync = indicator(index, 'DOSSIER_SYNC');
    assert.deepEqual([sync.points, sync.scorable, sync.terms[0]?.state], [null, 0, 'noData']);
    assert.deepEqual(indicator(index, 'ONLINE_SERVICES').terms[0]?.state, 'granted');
    assert.ok((index.points ?? 0) <= index.scorable && index.scorable < 100);
    const missing = index.unscored.reduce((sum, { points }) => sum + points, 0);
    assert.equal(missing, 100 - index.scorable);
    assert.ok(index.unscored.every(({ why }) => why.length > 10));
    const petitions = index.unscored.find(({ code }) => code === 'PETITION_PROCESSING_ON_TIME');
    assert.deepEqual([petitions?.points, petitions?.comesWith], [6, 'Phân hệ Phản ánh, kiến nghị']);
  }));

test('electronic results, papers as files and what was told to the national portal come from the records', () =>
  withApp(async (app) => {
    const ended = {
      state: 'returned',
      endedAt: '2026-10-05T09:00:00+07:00',
      receivedAt: '2026-10-01T08:00:00+07:00',
    } as const;
    await makeDossier(app.context(), { ...ended, resultSigned: true, papers: ['file', 'file'] });
    await makeDossier(app.context(), { ...ended, resultSigned: false, papers: ['file', 'paper'] });
    const index = await indexOf(app, 'H99.7');
    const results = indicator(index, 'ORIGINAL_RESULT_AVAILABLE');
    assert.deepEqual([results.points, results.terms[0]?.numerator, results.terms[0]?.denominator], [3, 1, 2]);
    assert.match(results.terms[0]?.note ?? '', /chứng thư số/);
    const complete = indicator(index, 'PUBLIC_CONTENT_FULL').terms[0];
    assert.ok((complete?.numerator ?? 0) > 0 && (complete?.numerator ?? 0) < (complete?.denominator ?? 0));
    // Nothing was signed off at Bến Đò, which is not the same as results without a signature.
    const idle = indicator(await indexOf(app, 'H99.8'), 'ORIGINAL_RESULT_AVAILABLE').terms[0];
    assert.deepEqual([idle?.state, idle?.points], ['noData', null]);
    // One that was signed off before files were looked at: the two others say nothing of all three.
    await makeDossier(app.context(), ended);
    const partly = indicator(await indexOf(app, 'H99.7'), 'ORIGINAL_RESULT_AVAILABLE');
    assert.deepEqual([partly.points, partly.scorable, partly.terms[0]?.state], [null, 0, 'noData']);
    const page = await (await app.as('lanhdao.lamson')).get(`${paths.serviceIndex}?ky=legal-q4&nam=2026`);
    assert.match(page.text, /Đã biết một phần, chưa tính điểm: [^<]*50,00 % \(1\/2\)/);
    assert.match(page.text, /id="chua-cham"/);
  }));

test('the province is measured where its communes are not; a unit without dossiers is not scored for them', () =>
  withApp(async (app) => {
    await makeQuarter(app);
    const province = await indexOf(app, 'H99');
    assert.equal(indicator(province, 'ONLINE_SERVICES').terms[0]?.state, 'scored');
    const idle = indicator(await indexOf(app, 'H99.8'), 'DOSSIER_PROGRESS');
    assert.deepEqual([idle.points, idle.scorable, idle.terms[0]?.state], [null, 0, 'nothing']);
  }));

test('the ranking gives each commune what its own index says', () =>
  withApp(async (app) => {
    await makeQuarter(app);
    const client = await app.as('kiemtra.tinh');
    const answer = await client.api('GET', `/api/reports/766/ranking?unit=H99&${DAYS}`);
    const { ranking } = answer.json<{ ranking: (ServiceIndexDocument & { rank: number })[] }>();
    assert.equal(ranking.length, 4);
    for (const { unit, points, scorable } of ranking) {
      const own = await indexOf(app, unit.code);
      assert.deepEqual(
        [unit.code, Math.round((points ?? 0) * 1e4) / 1e4, scorable],
        [unit.code, own.points, own.scorable],
      );
    }
    const shares = ranking.map(({ points, scorable }) => (points ?? 0) / scorable);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => b - a),
    );
    const page = await client.get(`${paths.serviceIndexRanking}?don-vi=H99&ky=legal-q4&nam=2026`);
    assert.match(page.text, /phường Lam Sơn/);
  }));

test('the page opens the records behind each number; old periods and strangers are refused', () =>
  withApp(async (app) => {
    await makeQuarter(app);
    const client = await app.as('lanhdao.lamson');
    const page = await client.get(`${paths.serviceIndex}?ky=legal-q4&nam=2026`);
    assert.match(page.text, /75,00 % \(3\/4\)/);
    assert.match(page.text, /Chưa có dữ liệu: không có bản tin đồng bộ nào trong kỳ/);
    const links = [...page.text.matchAll(/href="(\/so-lieu\/[^"]+)"/g)].map(([, href = '']) => href);
    assert.ok(links.length >= 8, `${links.length}`);
    for (const href of new Set(links))
      assert.equal((await client.get(href.replaceAll('&amp;', '&'))).status, 200, href);
    assert.equal((await client.get(`${paths.serviceIndex}?tu=01/01/2022&den=01/02/2022`)).status, 422);
    const stranger = await app.as('lanhdao.bendo');
    assert.equal((await stranger.api('GET', `/api/reports/766?unit=H99.7&${DAYS}`)).status, 403);
  }));

test('the figures of procedures and money open exactly their records', () =>
  withApp(async (app) => {
    await makeDossier(app.context(), { channel: 'online', feeVnd: 8000 });
    const client = await app.as('kiemtra.tinh');
    for (const [code, least] of [
      ['proceduresInForce', 50],
      ['proceduresWithFee', 1],
      ['dossiersOnlineProcedures', 1],
      ['feesDossiersAsked', 1],
      ['feesDossiersPaidOnline', 0],
      ['feesProceduresPaidOnline', 0],
    ] as const) {
      let after: string | null = null;
      let opened = 0;
      let total = 0;
      do {
        const next: string = after ? `&after=${encodeURIComponent(after)}` : '';
        const answer = await client.api(
          'GET',
          `/api/figures/${code}/records?unit=H99&${DAYS}&limit=100${next}`,
        );
        const page = answer.json<{ total: number; records: unknown[]; next: string | null }>();
        opened += page.records.length;
        total = page.total;
        after = page.next;
      } while (after);
      assert.equal(opened, total, code);
      assert.ok(total >= least, `${code} ${total}`);
    }
  }));
