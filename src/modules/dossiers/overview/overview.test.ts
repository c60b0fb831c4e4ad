import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnitByCode } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import { type TestApp, withApp } from '#test/app.ts';
import type { Channel } from '../domain/channel.ts';
import type { Dossier } from '../domain/dossier.ts';
import { isBrokenOff, isWaiting } from '../domain/dossier-state.ts';
import type { Figures } from '../domain/measures.ts';
import { dice, randomDossier } from '../figures/random-dossiers.testing.ts';
import { paths } from '../paths.ts';
import { makeDossier } from '../testing.ts';

interface Answered {
  readonly total: Figures;
  readonly byChannel: readonly { readonly channel: Channel; readonly figures: Figures }[];
  readonly byField: readonly { readonly field: string; readonly figures: Figures }[];
}

const NOW = Temporal.Instant.from('2026-10-20T09:00:00+07:00');

/** II.06a counted by hand over plain dates. */
function countedByHand(dossiers: readonly Dossier[], from: string, to: string): Omit<Figures, 'dueSoon'> {
  const day = (at: Temporal.Instant | null) => (at ? vietnamDate(at).toString() : undefined);
  const today = vietnamDate(NOW).toString();
  const lateAt = to < today ? to : today;
  const rows = dossiers
    .filter((dossier) => dossier.state !== 'intakeRefused')
    .map((dossier) => ({
      online: dossier.channel === 'online',
      received: day(dossier.receivedAt) ?? '',
      due: day(dossier.dueAt),
      ended: day(dossier.endedAt),
      broken: isBrokenOff(dossier.state),
      // A made dossier waits from its receipt on.
      waiting: isWaiting(dossier.state) && (day(dossier.receivedAt) ?? '') <= to,
    }));
  const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
  const resolved = ({ ended }: (typeof rows)[number]) => ended !== undefined && ended >= from && ended <= to;
  const open = ({ received, ended }: (typeof rows)[number]) =>
    received <= to && (ended === undefined || ended > to);
  return {
    received: count((row) => row.received <= to && (row.ended === undefined || row.ended >= from)),
    receivedInPeriod: count(({ received }) => received >= from && received <= to),
    online: count(({ received, online }) => online && received >= from && received <= to),
    directPostal: count(({ received, online }) => !online && received >= from && received <= to),
    carriedOver: count(({ received, ended }) => received < from && (ended === undefined || ended >= from)),
    resolved: count(resolved),
    early: count(
      (row) => resolved(row) && !row.broken && row.due !== undefined && (row.ended ?? '') < row.due,
    ),
    onTime: count((row) => resolved(row) && (row.broken || row.due === undefined || row.ended === row.due)),
    late: count(
      (row) => resolved(row) && !row.broken && row.due !== undefined && (row.ended ?? '') > row.due,
    ),
    inProgress: count(open),
    withinTime: count((row) => open(row) && (row.waiting || row.due === undefined || row.due >= lateAt)),
    overdue: count((row) => open(row) && !row.waiting && row.due !== undefined && row.due < lateAt),
  };
}

async function figuresFrom(app: TestApp, from: string, to: string): Promise<Answered> {
  const unit = await findUnitByCode(app.context(), 'H99.7');
  const client = await app.as('lanhdao.lamson');
  return (await client.api('GET', `/api/overview?unitId=${unit?.id}&from=${from}&to=${to}`)).json<Answered>();
}

test('the four identities of II.06a hold, and the numbers are those counted by hand', () =>
  withApp(async (app) => {
    const roll = dice(20261020);
    const dossiers: Dossier[] = [];
    for (let n = 0; n < 60; n += 1) dossiers.push(await makeDossier(app.context(), randomDossier(roll)));
    await makeDossier(app.context(), { receivingCode: 'H99.8.1', competentCode: 'H99.8' });
    const periods = [
      ['2026-10-01', '2026-10-31'],
      ['2026-09-01', '2026-09-30'],
      ['2026-09-20', '2026-10-20'],
      ['2026-10-20', '2026-10-20'],
      ['2026-01-01', '2026-12-31'],
      ['2027-01-01', '2027-01-31'],
    ] as const;
    for (const [from, to] of periods) {
      const { total, byChannel, byField } = await figuresFrom(app, from, to);
      const channel = (name: Channel) =>
        byChannel.find((row) => row.channel === name)?.figures.receivedInPeriod ?? 0;
      assert.equal(
        total.received,
        channel('online') + channel('counter') + channel('postal') + total.carriedOver,
      );
      assert.equal(total.resolved, total.early + total.onTime + total.late);
      assert.equal(total.inProgress, total.withinTime + total.overdue);
      assert.equal(total.received, total.resolved + total.inProgress);
      assert.ok(total.dueSoon <= total.withinTime);
      assert.equal(
        byField.reduce((sum, row) => sum + row.figures.received, 0),
        total.received,
      );
      const { dueSoon: _, ...rest } = total;
      assert.deepEqual(rest, countedByHand(dossiers, from, to), `${from} ${to}`);
    }
  }));

test('every number on the page opens exactly as many dossiers', () =>
  withApp(async (app) => {
    const roll = dice(7);
    for (let n = 0; n < 25; n += 1) await makeDossier(app.context(), randomDossier(roll));
    const client = await app.as('lanhdao.lamson');
    const page = await client.get(`${paths.overview}?tu=20/09/2026&den=20/10/2026`);
    assert.equal(page.status, 200);
    const links = page.text.matchAll(/<a href="(\/ho-so\?[^"]+)" aria-label="[^"]*">([\d.]+)<\/a>/g);
    let opened = 0;
    for (const [, href = '', count] of links) {
      const register = await client.get(href.replaceAll('&amp;', '&'));
      assert.equal(register.text.match(/ trong ([\d.]+) hồ sơ/)?.[1], count, href);
      opened += 1;
    }
    assert.ok(opened > 30, `${opened} numbers`);
    assert.match(page.text, /Trước và đúng hạn [\d,]+ % \(\d+\/\d+\)/);
  }));

test('numbers without names: an administrator who may not read dossiers gets no links', () =>
  withApp(async (app) => {
    await makeDossier(app.context(), { ownerName: 'Trịnh Bí Mật' });
    const page = await (await app.as('quantri.lamson')).get(paths.overview);
    assert.equal(page.status, 200);
    assert.match(page.text, /Ủy ban nhân dân phường Lam Sơn/);
    assert.doesNotMatch(page.text, /Bí Mật|href="\/ho-so\?/);
  }));

test('a unit outside the scope is not counted: neither on the page nor for programs', () =>
  withApp(async (app) => {
    await makeDossier(app.context());
    const lamSon = await findUnitByCode(app.context(), 'H99.7');
    const stranger = await app.as('lanhdao.bendo');
    const page = await stranger.get(`${paths.overview}?don-vi=${lamSon?.id}`);
    assert.match(page.text, /Kỳ này không có hồ sơ/);
    assert.ok(!page.text.includes(lamSon?.id ?? '?'));
    const url = `/api/overview?unitId=${lamSon?.id}&from=2026-10-01&to=2026-10-31`;
    assert.equal((await stranger.api('GET', url)).status, 403);
    const backwards = `/api/overview?unitId=${lamSon?.id}&from=2026-10-31&to=2026-10-01`;
    assert.equal((await (await app.as('lanhdao.lamson')).api('GET', backwards)).status, 422);
  }));

test('wrong days are said, and this month is shown', () =>
  withApp(async (app) => {
    const page = await (await app.as('lanhdao.lamson')).get(`${paths.overview}?tu=99/99/2026&den=01/10/2026`);
    assert.match(page.text, /Ngày viết ngày\/tháng\/năm/);
    assert.match(page.text, /từ 01\/10\/2026 đến hết 31\/10\/2026/);
  }));
