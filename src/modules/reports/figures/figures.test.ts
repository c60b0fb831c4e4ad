import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registry } from '#app';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { withApp } from '#test/app.ts';
import { paths } from '../paths.ts';

test('the catalogue lists every figure, for people and for programs', () =>
  withApp(async (app) => {
    const client = await app.as('lanhdao.lamson');
    const page = await client.get(paths.figures);
    const { figures } = (await client.api('GET', '/api/figures')).json<{ figures: { code: string }[] }>();
    assert.deepEqual(
      figures.map(({ code }) => code),
      registry.figures.map(({ code }) => code),
    );
    for (const { code } of figures) assert.ok(page.text.includes(`href="${paths.figure(code)}"`), code);
  }));

test('a figure says what it counts and lists its dossiers; the parts open what they count', () =>
  withApp(async (app) => {
    const made = await makeDossier(app.context(), { channel: 'online' });
    await makeDossier(app.context(), { receivedAt: '2026-09-14T23:59:00+07:00' });
    const client = await app.as('lanhdao.lamson');
    const page = await client.get(`${paths.figure('dossiersReceivedInPeriod')}?ky=legal-q4&nam=2026`);
    assert.match(page.text, /Quý IV năm 2026 \(từ 15\/09\/2026 đến hết 14\/12\/2026\)/);
    assert.match(page.text, /1 hồ sơ làm nên số này/);
    assert.ok(page.text.includes(`/ho-so/${made.id}`));
    const [, href = ''] = page.text.match(/<a href="([^"]+)">Trực tuyến<\/a>/) ?? [];
    const narrowed = await client.get(href.replaceAll('&amp;', '&'));
    assert.match(narrowed.text, /1 hồ sơ làm nên số này/);
    assert.match((await client.get(`${paths.figure('nothing')}`)).text, /Không có số liệu/);
  }));

test('a rate prints its two numbers and the rule; both open', () =>
  withApp(async (app) => {
    const due = { receivedAt: '2026-10-01T08:00:00+07:00', dueAt: '2026-10-06T17:00:00+07:00' };
    await makeDossier(app.context(), { ...due, state: 'returned', endedAt: '2026-10-05T09:00:00+07:00' });
    await makeDossier(app.context(), { ...due, state: 'returned', endedAt: '2026-10-07T09:00:00+07:00' });
    await makeDossier(app.context(), due);
    const client = await app.as('lanhdao.lamson');
    const days = 'tu=01/10/2026&den=31/10/2026';
    const page = await client.get(`${paths.figure('dossiersOnTimeRateWithOverdue')}?${days}`);
    assert.match(page.text, /33,33 % \(1\/3\)/);
    assert.match(page.text, /<code>resolvedPlusOverdue<\/code>/);
    assert.match(page.text, /href="\/so-lieu\/dossiersInTime\?[^"]*tu=01%2F10%2F2026/);
    const asked = 'unit=H99.7&from=2026-10-01&to=2026-10-31';
    const rate = await client.api('GET', `/api/figures/dossiersOnTimeRate?${asked}`);
    const { value, numerator, denominator } = rate.json<Record<string, number>>();
    assert.deepEqual([value, numerator, denominator], [0.5, 1, 2]);
  }));

test('what is wrong in the question is said at its field', () =>
  withApp(async (app) => {
    const client = await app.as('lanhdao.lamson');
    const path = paths.figure('dossiersReceived');
    assert.match(
      (await client.get(`${path}?tu=31/02/2026&den=01/03/2026`)).text,
      /Ngày viết ngày\/tháng\/năm/,
    );
    assert.match((await client.get(`${path}?tu=02/03/2026&den=01/03/2026`)).text, /trước hoặc trùng/);
    assert.match((await client.get(`${path}?ky=legal-q1&nam=xx`)).text, /bốn chữ số/);
    assert.match((await client.get(`${path}?don-vi=H99.8`)).text, /Không có đơn vị mang mã H99\.8/);
    const wrong = (query: string) => client.api('GET', `/api/figures/dossiersReceived?${query}`);
    assert.equal((await wrong('unit=H98&from=2026-10-01&to=2026-10-31')).status, 422);
    assert.equal((await wrong('unit=H99.7&from=2026-10-31&to=2026-10-01')).status, 422);
    assert.equal((await wrong('unit=H99.8&from=2026-10-01&to=2026-10-31')).status, 403);
  }));
