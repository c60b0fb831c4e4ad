import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf, importText, nationalLine } from '#modules/dossiers/import/testing.ts';
import { withApp } from '#test/app.ts';
import { runCommand } from '../verb/command.testing.ts';
import { listImportsVerb, rejectionsVerb, showImportVerb } from './list-verbs.ts';

const NOUN = { name: 'import', verbs: [listImportsVerb, showImportVerb, rejectionsVerb] };

test('files that were taken in are listed, each with its reconciliation and what was rejected', () =>
  withApp(async (app) => {
    const text = csvOf([nationalLine(1), nationalLine(2), nationalLine(3, { MaTTHC: '9.999999' })]);
    const { id } = await importText(app, text, { claimed: { total: 3, states: { '10': 2 } } });
    const run = (...args: string[]) => runCommand(app, NOUN, args);
    assert.match((await run('list')).text, new RegExp(`${id} +ho-so\\.csv .* 3 +2 +0 +0 +1 +Đã nhập xong`));
    const shown = (await run('show', id)).text;
    assert.match(shown, /Tổng số +2 +3 +−1/);
    assert.match(shown, /10\. Đã trả kết quả +2 +2 +khớp/);
    assert.match(shown, /Tháng 03\/2026 +2 +– +–/);
    assert.match((await run('rejections', id)).text, / 4 +H99\.7-260302-0003 +\S/);
    const wrong = [nationalLine(5), nationalLine(6), nationalLine(7)].map((line) => ({
      ...line,
      MaTTHC: '9.9',
    }));
    const bad = await importText(app, csvOf(wrong), {});
    const page = (await run('rejections', bad.id, '--limit', '2')).text;
    assert.match(page, /0005.*0006.*Trang sau: --after 3\n$/s);
    assert.match((await run('rejections', bad.id, '--after', '3')).text, /0007 [^\n]+\n$/);
    const first = (await run('list', '--limit', '1')).text;
    const after = / --after (\S+)\n$/.exec(first)?.[1] ?? '';
    const second = (await run('list', '--limit', '1', '--after', after)).text;
    assert.ok(first.includes(`\n${after} `) && !second.includes(after), second);
    assert.doesNotMatch(second, /Trang sau/);
    const other = await run('list', '--as', 'tiepnhan.lamson');
    assert.match(other.text, /không được làm việc này/);
  }));
