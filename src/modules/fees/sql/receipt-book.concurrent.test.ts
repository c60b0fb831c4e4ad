import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { liveStage } from '#test/live-stage.ts';
import { CERTIFICATION } from '../testing.ts';

/** A dossier at the office of xã Cửa Sông, whose book no other test writes in. */
async function makeThere(feeVnd: number): Promise<string> {
  const stage = await liveStage();
  const made = { procedureCode: CERTIFICATION, feeVnd, receivingCode: 'H99.10.1', competentCode: 'H99.10' };
  return stage.system(async (context) => (await makeDossier(context, made)).id);
}

test('twenty receipts at once get twenty numbers in a row, and those that fail among them leave no gap', async () => {
  const stage = await liveStage();
  const clerk = await stage.as('tiepnhan.cuasong');
  const ids: string[] = [];
  for (let made = 0; made < 24; made += 1) ids.push(await makeThere(8_000));
  const answers = await Promise.all(
    ids.map((id, index) =>
      clerk.api('POST', `/api/dossiers/${id}/fee-payments`, {
        totalVnd: index % 6 === 5 ? 9_000 : 8_000,
        method: 'cash',
      }),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 409).length, 4);
  const numbers = answers
    .filter(({ status }) => status === 201)
    .map((answer) => answer.json<{ receipts: { number: number }[] }>().receipts[0]?.number ?? 0)
    .sort((a, b) => a - b);
  const first = numbers[0] ?? 0;
  assert.deepEqual(
    numbers,
    Array.from({ length: 20 }, (_, index) => first + index),
  );
});

test('two clicks at once on one dossier take the money once', async () => {
  const stage = await liveStage();
  const clerk = await stage.as('tiepnhan.cuasong');
  const id = await makeThere(8_000);
  const body = { totalVnd: 8_000, method: 'cash' };
  const answers = await Promise.all(
    [1, 2, 3].map(() => clerk.api('POST', `/api/dossiers/${id}/fee-payments`, body)),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409]);
});
