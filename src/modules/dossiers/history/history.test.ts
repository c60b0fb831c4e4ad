import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { paths } from '../paths.ts';
import { finishStory, receiveStory, submitStory } from './testing.ts';

test('the history tells in words who did what at which unit, newest first', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    await submitStory(app, id);
    await finishStory(app, id);
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.get(paths.history(id));
    assert.equal(page.status, 200);
    const order = [
      'Trả kết quả',
      'Ký, vào sổ kết quả',
      'Phê duyệt',
      'Trình lãnh đạo',
      'Phân công thụ lý',
      'Tiếp nhận hồ sơ',
    ];
    const places = order.map((text) => page.text.indexOf(`>${text}</p>`));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(!places.includes(-1), 'every step is told');
    assert.match(page.text, /Trần Quốc Hưng – Ủy ban nhân dân phường Lam Sơn/);
    assert.match(page.text, /Công chức thụ lý: Nguyễn Văn Khởi/);
    assert.match(page.text, /Ghi chú: Làm trong buổi sáng/);
    assert.match(page.text, /Số kết quả: 15\/2026/);
    assert.match(page.text, /Người nhận: Chủ hồ sơ/);
  }));

test('programs read the same history, without what is empty', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    const answer = await (await app.as('tiepnhan.lamson')).api('GET', `/api/dossiers/${id}/events`);
    assert.equal(answer.status, 200);
    const [event] = answer.json<{
      events: { type: string; text: string; details: string[]; occurredAt: string }[];
    }>().events;
    assert.equal(event?.type, 'dossier.received');
    assert.equal(event?.text, 'Tiếp nhận hồ sơ');
    assert.equal(event?.occurredAt, '2026-10-20T02:00:00Z');
    assert.ok(event?.details.includes('Hình thức nộp: Trực tiếp'), event?.details.join());
    assert.ok(event?.details.includes('Hẹn trả kết quả: 17:00 20/10/2026'), event?.details.join());
  }));

test('the history of another commune is not found', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    const stranger = await app.as('tiepnhan.bendo');
    assert.equal((await stranger.get(paths.history(id))).status, 404);
    assert.equal((await stranger.api('GET', `/api/dossiers/${id}/events`)).status, 404);
    assert.equal((await stranger.get(paths.history('not-an-id'))).status, 404);
  }));
