import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';

type Provinces = { provinces: { code: string; name: string; mergedFrom: string[] }[] };

test('there are 34 provinces, and an old name finds the new one', () =>
  withApp(async (app) => {
    const lan = await app.as('tiepnhan.lamson');
    const find = async (q: string) =>
      (await lan.api('GET', `/api/provinces?q=${q}`)).json<Provinces>().provinces;
    assert.equal((await find('')).length, 34);
    assert.deepEqual(
      (await find('ha+giang')).map(({ name }) => name),
      ['Tuyên Quang'],
    );
    const page = await lan.get('/tinh?tim=ha+giang');
    assert.match(page.text, /Tuyên Quang, Hà Giang/);
    assert.match((await lan.get('/tinh')).text, /Giữ nguyên/);
    assert.match((await lan.get('/tinh?tim=atlantis')).text, /Không có tỉnh, thành phố nào/);
    assert.equal((await app.anonymous.get('/tinh')).status, 303);
  }));
