import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { integrityPaths } from '../paths.ts';
import { makeNote } from '../testing.ts';

test('leader and auditor see the notes of their units; those they are about do not', () =>
  withApp(async (app) => {
    const { noteId, dossierId, code } = await makeNote(app);
    for (const who of ['lanhdao.lamson', 'kiemtra.tinh']) {
      const client = await app.as(who);
      const list = await client.get(integrityPaths.list);
      assert.ok(list.text.includes(integrityPaths.note(noteId)), who);
      assert.match(plain(list.text), new RegExp(`Tạm dừng không có yêu cầu rõ ràng.*${code}`));
      const page = await client.get(integrityPaths.note(noteId));
      assert.match(plain(page.text), /Lịch sử có 0 lần tạm dừng nhưng có 1 yêu cầu được lưu/);
      assert.ok(page.text.includes(`href="/ho-so/${dossierId}/lich-su"`), 'the evidence opens the history');
      assert.ok((await client.get(`/ho-so/${dossierId}`)).text.includes(integrityPaths.note(noteId)));
    }
    for (const who of ['chuyenvien.lamson', 'tiepnhan.lamson']) {
      const client = await app.as(who);
      assert.equal((await client.get(integrityPaths.list)).status, 403, who);
      assert.equal((await client.get(integrityPaths.note(noteId))).status, 403, who);
      const page = await client.get(`/ho-so/${dossierId}`);
      assert.equal(page.status, 200);
      assert.ok(!page.text.includes(integrityPaths.note(noteId)), who);
    }
    const stranger = await app.as('lanhdao.bendo');
    assert.ok(!(await stranger.get(integrityPaths.list)).text.includes(noteId));
    assert.equal((await stranger.get(integrityPaths.note(noteId))).status, 404);
    assert.equal((await stranger.api('GET', `/api/integrity-notes/${noteId}`)).status, 404);
  }));

test('the list is narrowed by unit, sign and state, and counted by unit', () =>
  withApp(async (app) => {
    await makeNote(app);
    const auditor = await app.as('kiemtra.tinh');
    const total = async (query: string) => {
      const answer = await auditor.api('GET', `/api/integrity-notes?${query}`);
      return answer.json<{ total: number }>().total;
    };
    const { units } = (await auditor.api('GET', '/api/integrity-notes/counts')).json<{
      units: { unitId: string; counts: Record<string, number> }[];
    }>();
    assert.deepEqual(
      units.map(({ counts }) => counts),
      [{ open: 1, explained: 0, grounded: 0, groundless: 0 }],
    );
    assert.equal(await total(`unitId=${units[0]?.unitId}&state=open&pattern=pauseWithoutRequest`), 1);
    assert.equal(await total('state=explained'), 0);
    assert.equal(await total('pattern=bulkClosing'), 0);
    const byUnit = plain((await auditor.get(integrityPaths.byUnit)).text);
    assert.match(byUnit, /phường Lam Sơn.*Tổng số/);
    const filtered = await auditor.get(`${integrityPaths.list}?dau-hieu=bulkClosing`);
    assert.match(plain(filtered.text), /Không có cảnh báo nào/);
  }));
