import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import type { Client } from '#test/client.ts';
import { csvOf, importText, nationalLine } from '../import/testing.ts';
import { paths } from '../paths.ts';
import { makeDossier } from '../testing.ts';
import { exportPath } from './export-register.ts';

/** The codes that a search lists, on the page and for programs; a page that leads to one dossier is followed. */
async function find(client: Client, q: string): Promise<string[]> {
  const query = new URLSearchParams({ q });
  const page = await client.get(`${paths.register}?${query}`);
  assert.equal(page.status, 200, q);
  const codes = [...page.text.matchAll(/data-row-link="">([^<]+)</g)].map(([, code = '']) => code.trim());
  const answer = await client.api('GET', `/api/dossiers?${query}`);
  const listed = answer.json<{ total: number; dossiers: { code: string }[] }>();
  assert.deepEqual([listed.total, listed.dossiers.map(({ code }) => code)], [codes.length, codes], q);
  return codes.toSorted();
}

test('a name is found with its marks or without, by pieces of its words, a company by its digits', () =>
  withApp(async (app) => {
    const linh = await makeDossier(app.context(), { ownerName: 'Nguyễn Thị Mai Linh' });
    const firm = await makeDossier(app.context(), { ownerName: 'Công ty TNHH 27/7 Đông Đô' });
    const mai = await makeDossier(app.context(), { ownerName: 'Đặng Mai' });
    for (const who of ['tiepnhan.lamson', 'kiemtra.tinh']) {
      const client = await app.as(who);
      assert.deepEqual(await find(client, 'NGUYỄN thị mai LINH'), [linh.code]);
      assert.deepEqual(await find(client, 'linh nguyen'), [linh.code]);
      assert.deepEqual(await find(client, 'guye inh'), [linh.code]);
      assert.deepEqual(await find(client, 'mai'), [linh.code, mai.code]);
      assert.deepEqual(await find(client, '27/7'), [firm.code]);
      assert.deepEqual(await find(client, 'đông 27/7'), [firm.code]);
      assert.deepEqual(await find(client, 'mai dong'), []);
      assert.deepEqual(await find(client, '%'), []);
    }
    const empty = await (await app.as('kiemtra.tinh')).get(`${paths.register}?q=khong+co+ai+ten+nay`);
    assert.match(empty.text, /Không tìm thấy hồ sơ/);
    const table = await (await app.as('tiepnhan.lamson')).get(`${exportPath}?q=dang+mai`);
    assert.deepEqual(
      table.text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
      [mai.code],
    );
  }));

test('a code is found by its beginning, from its date on and by its end, with or without dots and hyphens', () =>
  withApp(async (app) => {
    const one = await makeDossier(app.context(), {
      ownerName: 'Lò Thị Mẩy',
      receivedAt: '2026-10-12T08:00:00+07:00',
    });
    const two = await makeDossier(app.context(), {
      ownerName: 'Vũ Văn An',
      receivedAt: '2026-10-12T09:00:00+07:00',
    });
    const other = {
      receivingCode: 'H99.8.1',
      competentCode: 'H99.8',
      receivedAt: '2026-10-13T08:00:00+07:00',
    };
    const three = await makeDossier(app.context(), { ...other, ownerName: 'Vũ Văn An' });
    assert.deepEqual(
      [one.code, two.code, three.code],
      ['H99.7.1-261012-0001', 'H99.7.1-261012-0002', 'H99.8.1-261013-0001'],
    );
    const client = await app.as('kiemtra.tinh');
    const found: [string, readonly { code: string }[]][] = [
      ['h9971-261012-0001', [one]],
      ['H99.7.12610120002', [two]],
      ['h99.7.1', [one, two]],
      ['h9981', [three]],
      ['261012', [one, two]],
      ['261012-00', [one, two]],
      ['261013-0001', [three]],
      ['0001', [one, three]],
      ['13-0001', [three]],
      ['0001 may', [one]],
      ['h99.7.1 vu van', [two]],
      ['h99 0002 an', [two]],
      ['0001 261012', [one]],
      ['9971', []],
      ['2610', []],
      ['-', []],
    ];
    for (const [q, dossiers] of found)
      assert.deepEqual(await find(client, q), dossiers.map(({ code }) => code).toSorted(), q);
  }));

test('a commune finds its own, and nothing tells it that a name is known elsewhere', () =>
  withApp(async (app) => {
    const own = await makeDossier(app.context(), { ownerName: 'Lý Thị Bích' });
    const far = { receivingCode: 'H99.8.1', competentCode: 'H99.8' };
    const elsewhere = await makeDossier(app.context(), { ...far, ownerName: 'Lý Thị Ngọc Bích' });
    const [here, there] = [await app.as('tiepnhan.lamson'), await app.as('kiemtra.tinh')];
    assert.deepEqual(await find(here, 'ly bich'), [own.code]);
    assert.deepEqual(await find(here, 'ngoc bich'), []);
    assert.deepEqual(await find(here, elsewhere.code.replaceAll('.', '')), []);
    assert.deepEqual(await find(there, 'ly bich'), [own.code, elsewhere.code].toSorted());
    const narrowed = await there.get(`${paths.register}?q=ly+bich&don-vi=${own.competentUnitId}`);
    assert.ok(narrowed.text.includes(own.code) && !narrowed.text.includes(elsewhere.code));
  }));

test('imported dossiers are found, also by the name that a later file gives them', () =>
  withApp(async (app) => {
    const line = (owner: string) => csvOf([nationalLine(1, { ChuHoSo: owner })]);
    await importText(app, line('Giàng A Sỉn'));
    const client = await app.as('kiemtra.tinh');
    assert.equal((await find(client, 'giang sin')).length, 1);
    await importText(app, line('Giàng Thị Mỷ'));
    assert.deepEqual([(await find(client, 'giang my')).length, await find(client, 'giang sin')], [1, []]);
  }));

test('days, steps and channels narrow what is searched; what was never received is received on no day', () =>
  withApp(async (app) => {
    const make = (day: string, more: object = {}) =>
      makeDossier(app.context(), { ownerName: 'Vi Văn Tú', receivedAt: `${day}T08:00:00+07:00`, ...more });
    await make('2026-09-30');
    const first = await make('2026-10-01');
    const last = await make('2026-10-05', { channel: 'postal' });
    await make('2026-10-02', { state: 'intakeRefused', dueAt: null });
    await make('2026-10-06');
    for (const who of ['kiemtra.tinh', 'tiepnhan.lamson']) {
      const client = await app.as(who);
      const list = async (query: string) => {
        const answer = await client.api('GET', `/api/dossiers?q=tu+vi&${query}`);
        return answer.json<{ dossiers: { code: string }[] }>().dossiers.map(({ code }) => code);
      };
      assert.deepEqual(await list('from=2026-10-01&to=2026-10-05'), [last.code, first.code], who);
      assert.deepEqual(await list('channel=postal'), [last.code], who);
      assert.equal((await list('state=received')).length, 4, who);
      assert.equal((await list('')).length, 5, who);
    }
  }));
