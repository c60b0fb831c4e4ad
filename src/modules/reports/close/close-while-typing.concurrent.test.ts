import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveStage } from '#test/live-stage.ts';

// A period of its own: what is closed here stays closed.
const PERIOD = { unit: 'H99.7', from: '2024-12-15', to: '2025-03-14' };
const CODE = 'par.dialogue.held';
const CLOSE = { number: '60/BC-UBND', position: 'Chủ tịch' };

interface Shown {
  sections: { rows?: { key: string; cells: { value?: number | null }[] }[] }[];
}

test('whoever types while the report is being closed: each number is in the closed report, or refused', async () => {
  const stage = await liveStage();
  const leader = await stage.as('lanhdao.lamson');
  const clerk = await stage.as('vanthu.lamson');
  const enter = (value: number) =>
    clerk.api('POST', '/api/reports/CCHC/manual-figures', { ...PERIOD, figures: [{ code: CODE, value }] });
  assert.equal((await enter(1)).status, 200);
  const drafted = await leader.api('POST', '/api/reports', { form: 'CCHC', ...PERIOD });
  const { id } = drafted.json<{ id: string }>();
  const path = `/api/reports/${id}`;
  let closed = 0;
  let taken = 1;
  const close = async () => {
    // Refused when somebody typed meanwhile: the leader looks again and closes again.
    for (let tries = 0; tries < 30 && closed !== 200; tries += 1)
      closed = (await leader.api('POST', `${path}/close`, CLOSE)).status;
  };
  const type = async () => {
    for (let value = 2; value < 12; value += 1) if ((await enter(value)).status === 200) taken = value;
  };
  await Promise.all([close(), type()]);
  assert.equal(closed, 200);
  assert.equal((await enter(99)).status, 409);
  const { sections } = (await leader.api('GET', path)).json<Shown>();
  const row = sections.flatMap(({ rows = [] }) => rows).find(({ key }) => key === CODE);
  assert.equal(row?.cells[2]?.value, taken);
});
