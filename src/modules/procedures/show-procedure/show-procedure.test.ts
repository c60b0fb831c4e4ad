import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';

test('the page of a procedure shows each part, per channel where the channels differ', () =>
  withApp(async (app) => {
    const reader = await app.as('quantri.tinh');
    const birth = await reader.get('/thu-tuc/1.001193');
    assert.equal(birth.status, 200);
    for (const text of [
      'Thủ tục đăng ký khai sinh',
      'Trong ngày (nhận sau 15:00',
      'Miễn phí',
      'Giấy chứng sinh',
      '163/QĐ-BTP',
      'Chỉ xuất trình',
      'Luật Hộ tịch số 60/2014/QH13',
      'đang áp dụng',
    ])
      assert.ok(birth.text.includes(text), text);
    assert.doesNotMatch(birth.text, /chưa kiểm chứng|chưa có dữ liệu/);
    const land = await reader.get('/thu-tuc/1.012753');
    for (const text of ['20 ngày làm việc', '17 ngày làm việc', '30 ngày làm việc'])
      assert.ok(land.text.includes(text), text);
    assert.match(land.text, /chưa kiểm chứng/);
    assert.match((await reader.get('/thu-tuc/1.003005')).text, /chưa có dữ liệu/);
  }));

test('an unknown code or version is not found', () =>
  withApp(async (app) => {
    const reader = await app.as('quantri.tinh');
    assert.equal((await reader.get('/thu-tuc/9.999999')).status, 404);
    assert.equal((await reader.get('/thu-tuc/1.001193?phien-ban=7')).status, 404);
    const answer = await reader.api('GET', '/api/procedures/9.999999');
    assert.equal(answer.status, 404);
    assert.equal(answer.json().code, 'procedures.not-found');
  }));

test('the API gives version, process and competence', () =>
  withApp(async (app) => {
    const reader = await app.as('quantri.tinh');
    const procedure = (await reader.api('GET', '/api/procedures/1.001193')).json<{
      number: number;
      completeness: string;
      content: { papers: unknown[] };
      internalProcess: { source: string; steps: { minutes: number }[] };
      competentUnitIds: string[];
    }>();
    assert.equal(procedure.number, 1);
    assert.equal(procedure.completeness, 'complete');
    assert.equal(procedure.content.papers.length, 12);
    assert.equal(procedure.internalProcess.source, 'default');
    assert.equal(
      procedure.internalProcess.steps.reduce((sum, { minutes }) => sum + minutes, 0),
      480,
    );
    assert.deepEqual(procedure.competentUnitIds, []);
  }));

test('who is not signed in sees nothing of it', () =>
  withApp(async ({ anonymous }) => {
    assert.notEqual((await anonymous.get('/thu-tuc/1.001193')).status, 200);
    assert.equal((await anonymous.api('GET', '/api/procedures/1.001193')).status, 401);
  }));
