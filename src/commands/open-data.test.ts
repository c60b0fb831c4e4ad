import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { publishEndedQuarters } from '#modules/open-data/index.ts';
import { withApp } from '#test/app.ts';
import { openDataCommand } from './open-data.ts';
import { runCommand } from './verb/command.testing.ts';

test('published quarters are listed and shown as they were published: small counts stay hidden', () =>
  withApp(async (app) => {
    assert.match((await runCommand(app, openDataCommand, ['list'])).text, /Chưa công bố quý nào/);
    for (let number = 0; number < 6; number += 1)
      await makeDossier(app.context(), {
        state: 'returned',
        receivedAt: `2026-08-03T08:1${number}:00+07:00`,
        dueAt: '2026-08-20T17:00:00+07:00',
        endedAt: '2026-08-12T10:00:00+07:00',
      });
    const later = app.at('2026-09-20T03:00:00+07:00');
    await publishEndedQuarters(later.context());
    const run = (...args: string[]) => runCommand(later, openDataCommand, args);
    assert.match((await run('list')).text, /2026-06-15 +15\/06\/2026 – 14\/09\/2026/);
    assert.match((await run('show', '2026-06-15')).text, /Tất cả +Tất cả +6 +6 +100,00 % \(6\/6\)/);
    assert.match((await run('show', '2026-06-15', '--format', 'csv')).text, /\r\n\*,\*,\*,6,6,6\r\n/);
    type Quarter = { lines: { unit: object | null; field: string | null; received: number | null }[] };
    const { lines } = (await run('show', '2026-06-15', '--format', 'json')).json<Quarter>();
    assert.equal(lines.find(({ unit, field }) => unit === null && field === null)?.received, 6);
    assert.equal((await run('show', '2026-01-01')).code, 1);
  }));
