import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnitByCode } from '#modules/organization/index.ts';
import { liveStage } from '#test/live-stage.ts';
import { parseDossierCode } from '../domain/dossier-code.ts';
import { paths } from '../paths.ts';
import { BIRTH, filledForm, OWNER, receivedId } from './testing.ts';

/** What a program sends to receive a birth at the office of phường Cửa Sông, which no other test uses. */
async function bodyAtCuaSong(changes: Record<string, unknown> = {}) {
  const stage = await liveStage();
  const office = await stage.system((context) => findUnitByCode(context, 'H99.10.1'));
  const papers = { '01': { taken: 'yes' }, '03': { taken: 'yes' } };
  return {
    procedureCode: BIRTH,
    receivingUnitId: office?.id,
    channel: 'counter',
    owner: OWNER,
    // Twenty times the same person: the counter has been asked and goes on.
    acceptWarnings: 'yes',
    papers,
    ...changes,
  };
}

test('twenty receipts at once get twenty numbers in a row; those that fail among them leave no gap', async () => {
  const clerk = await (await liveStage()).as('tiepnhan.cuasong');
  const good = await bodyAtCuaSong();
  // This fails after its number was given: the birth date is checked with the person.
  const bad = await bodyAtCuaSong({ owner: { ...OWNER, birthDate: '2027-01-01' } });
  const bodies = Array.from({ length: 25 }, (_, index) => (index % 5 === 4 ? bad : good));
  const answers = await Promise.all(bodies.map((body) => clerk.api('POST', '/api/dossiers', body)));
  const codes = answers
    .filter(({ status }) => status === 201)
    .map((answer) => answer.json<{ code: string }>().code);
  assert.equal(answers.filter(({ status }) => status === 422).length, 5);
  const numbers = codes.map((code) => parseDossierCode(code)?.number ?? 0).sort((a, b) => a - b);
  const first = numbers[0] ?? 0;
  assert.deepEqual(
    numbers,
    Array.from({ length: 20 }, (_, index) => first + index),
  );
});

test('the same key sent five times at once is one dossier, by interface and by page', async () => {
  const stage = await liveStage();
  const clerk = await stage.as('tiepnhan.cuasong');
  const body = await bodyAtCuaSong({ abstract: 'Gửi năm lần' });
  const key = { 'idempotency-key': '0199f000-0000-7000-8000-0000000000c1' };
  const five = [1, 2, 3, 4, 5];
  const answers = await Promise.all(five.map(() => clerk.api('POST', '/api/dossiers', body, key)));
  assert.equal(
    new Set(answers.map((answer) => answer.text)).size,
    1,
    answers.map((answer) => answer.text).join('\n'),
  );
  const form = await filledForm(clerk, { abstract: 'Gửi năm lần' });
  const pages = await Promise.all(five.map(() => clerk.post(paths.receiveProcedure(BIRTH), form)));
  assert.equal(new Set(pages.map(receivedId)).size, 1);
  const made = await stage.around.store.read
    .selectFrom('dossiers.dossier')
    .select('id')
    .where('abstract', '=', 'Gửi năm lần')
    .execute();
  assert.equal(made.length, 2, 'one by interface, one by page');
});
