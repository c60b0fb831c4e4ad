import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { withApp } from '#test/app.ts';
import { paths } from '../paths.ts';
import type { NumberCell, ReportRow, TableSection } from './report-form.ts';

const DAYS = 'from=2026-09-15&to=2026-12-14';
const LATE = { receivedAt: '2026-10-01T08:00:00+07:00', dueAt: '2026-10-06T17:00:00+07:00' };

function numbersOf(row: ReportRow | undefined): (number | null)[] {
  return (row?.cells ?? []).flatMap((cell) => ('value' in cell ? [(cell as NumberCell).value] : []));
}

test('II.07a: late dossiers by cause and by field; what nobody explained counts apart; all add up', () =>
  withApp(async (app) => {
    const ended = { ...LATE, state: 'returned', endedAt: '2026-10-07T09:00:00+07:00' } as const;
    const { id, version } = await makeDossier(app.context(), ended);
    await makeDossier(app.context(), LATE); // still open, overdue on the last day
    await makeDossier(app.context(), { ...ended, endedAt: '2026-10-06T09:00:00+07:00' }); // on time
    const leader = await app.as('lanhdao.lamson');
    const reason = { version, reasonCode: 'overdue.workload', reasonText: 'Thiếu người trong đợt cao điểm' };
    assert.equal((await leader.api('POST', `/api/dossiers/${id}/overdue-causes`, reason)).status, 201);
    const answer = await leader.api('GET', `/api/report-forms/II.07a?unit=H99.7&${DAYS}`);
    const [causes, fields] = answer.json<{ sections: TableSection[] }>().sections;
    const row = (key: string) => numbersOf(causes?.rows.find((one) => one.key === key));
    assert.deepEqual(row('overdue.workload'), [1, 0, 1]);
    assert.deepEqual(row('untold'), [0, 1, 1]);
    assert.deepEqual(numbersOf(causes?.total), [1, 1, 2]);
    for (const [at, total] of numbersOf(causes?.total).entries()) {
      const sum = (causes?.rows ?? []).reduce<number>((all, one) => all + (numbersOf(one)[at] ?? 0), 0);
      assert.equal(sum, total);
    }
    assert.deepEqual(numbersOf(fields?.rows[0]), [2, 1]);
    const page = await leader.get(`${paths.form('ii-07a')}?ky=legal-q4&nam=2026`);
    const links = [...page.text.matchAll(/<a href="(\/so-lieu\/[^"]+)" aria-label="[^"]*">([\d.]+)<\/a>/g)];
    assert.ok(links.length >= 6, `${links.length} numbers`);
    for (const [, href = '', value] of links) {
      const figure = await leader.get(href.replaceAll('&amp;', '&'));
      assert.match(figure.text, new RegExp(`>${value} hồ sơ làm nên số này`), href);
    }
  }));

test('II.07b: fourteen columns; a district is a dash, not a zero; each number opens its procedures', () =>
  withApp(async (app) => {
    const auditor = await app.as('kiemtra.tinh');
    const answer = await auditor.api('GET', `/api/report-forms/II.07b?unit=H99&${DAYS}`);
    const [table] = answer.json<{ sections: TableSection[] }>().sections;
    assert.equal(table?.columns.length, 14);
    assert.deepEqual(table?.total?.cells[4], { text: '–' });
    const [total, province, commune] = numbersOf(table?.total).map(Number);
    assert.ok(total && province && commune && total >= 100 && province <= total && commune <= total);
    for (const [at, whole] of numbersOf(table?.total).entries()) {
      const parts: number[] = (table?.rows ?? []).map((one) => numbersOf(one)[at] ?? 0);
      assert.equal(
        parts.reduce((all, part) => all + part, 0),
        whole,
        `column ${at}`,
      );
    }
    const page = await auditor.get(`${paths.form('ii-07b')}?don-vi=H99&ky=legal-q4&nam=2026`);
    const [, href = '', value] =
      page.text.match(/<a href="(\/so-lieu\/proceduresAtCounter\?[^"]+)" aria-label="[^"]*">([\d.]+)<\/a>/) ??
      [];
    const opened = await auditor.get(href.replaceAll('&amp;', '&'));
    assert.match(opened.text, new RegExp(`>${value} thủ tục làm nên số này`));
  }));

test('766 as a report: groups and indicators; what has no data says so in every rendering', () =>
  withApp(async (app) => {
    await makeDossier(app.context(), LATE);
    const leader = await app.as('lanhdao.lamson');
    const answer = await leader.api('GET', `/api/report-forms/766?unit=H99.7&${DAYS}`);
    const [groups, indicators] = answer.json<{ sections: TableSection[] }>().sections;
    assert.deepEqual(numbersOf(groups?.total).at(-1), 100);
    const sync = indicators?.rows.find(({ key }) => key === 'DOSSIER_SYNC');
    assert.deepEqual(numbersOf(sync), [null, null, null, 6]);
    const page = await leader.get(`${paths.form('chi-so-766')}?ky=legal-q4&nam=2026`);
    assert.match(page.text, /chưa có dữ liệu/);
  }));
