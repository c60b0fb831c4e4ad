import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { withApp } from '#test/app.ts';
import { serviceIndexCommand } from './index-766.ts';
import { runCommand } from './verb/command.testing.ts';

const QUARTER = ['--period', 'legal-q3', '--year', '2026'];

test('the index of a unit adds up, and communes are ranked', () =>
  withApp(async (app) => {
    await makeDossier(app.context(), {
      state: 'returned',
      receivedAt: '2026-07-01T09:00:00+07:00',
      dueAt: '2026-07-10T17:00:00+07:00',
      endedAt: '2026-07-09T10:00:00+07:00',
    });
    const run = (...args: string[]) => runCommand(app, serviceIndexCommand, [...args, ...QUARTER]);
    const shown = await run('show', '--unit', 'H99.7');
    assert.match(shown.text, /Tổng điểm +\d+,\d\d +\d+,\d\d +100,00/);
    assert.match(shown.text, /không phải quy định của văn bản/);
    type Ranking = { ranking: { unit: { code: string }; points: number | null }[] };
    const { ranking } = (await run('ranking', '--unit', 'H99', '--format', 'json')).json<Ranking>();
    const { points } = (await run('show', '--unit', 'H99.7', '--format', 'json')).json<{ points: number }>();
    assert.equal(ranking.find(({ unit }) => unit.code === 'H99.7')?.points, points);
    assert.match((await run('ranking', '--unit', 'H99')).text, /H99\.7 +Ủy ban nhân dân phường Lam Sơn/);
  }));
