import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import { withApp } from '#test/app.ts';
import { contextOf, OWNER_NUMBER, receiveStory } from '../history/testing.ts';
import { paths } from '../paths.ts';
import { BIRTH } from '../receive/testing.ts';
import { getOwnDossier } from '../testing.ts';

const ASK = { intent: 'find-owner', 'owner.identityKind': 'citizenId', 'owner.identityNumber': OWNER_NUMBER };
const REGISTER_ASK = `${paths.register}?q=${OWNER_NUMBER}`;

async function lookUpsOf(context: Context, personId: string) {
  return (await historyOf(context, personId)).filter(({ type }) => type === 'person.looked-up');
}

test('who finds somebody by number stands in the history, with the unit and what for', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    const { ownerId } = await getOwnDossier(app.context(), id);
    const stranger = await app.as('tiepnhan.bendo');
    const page = await stranger.post(paths.receiveProcedure(BIRTH), ASK);
    assert.match(page.text, /Đã có trong hệ thống/);
    const refusal = await stranger.post(`${paths.receiveProcedure(BIRTH)}/tu-choi`, ASK);
    assert.match(refusal.text, /Đã có trong hệ thống/);
    const found = await stranger.get(REGISTER_ASK);
    assert.equal(found.location, `${paths.register}?nguoi=${ownerId}`);

    const lookUps = await lookUpsOf(app.context(), ownerId);
    assert.deepEqual(
      lookUps.map(({ data }) => data),
      [{ purpose: 'intake' }, { purpose: 'intake' }, { purpose: 'search' }],
    );
    const { actor } = await contextOf(app, 'tiepnhan.bendo');
    assert.ok(actor.kind === 'officer');
    assert.deepEqual(
      new Set(lookUps.map(({ actorId, unitId }) => `${actorId} ${unitId}`)),
      new Set([`${actor.officerId} ${actor.unitId}`]),
    );
    assert.ok(!JSON.stringify(lookUps).includes(OWNER_NUMBER));
  }));

test('a number that nobody has leaves no record', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const before = await countAll(app.context());
    const page = await clerk.post(paths.receiveProcedure(BIRTH), {
      ...ASK,
      'owner.identityNumber': '999000000001',
    });
    assert.match(page.text, /Chưa có trong hệ thống/);
    assert.equal(await countAll(app.context()), before);
  }));

test('after sixty hits in an hour there are no more, for hits and misses alike, until the hour is over', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    const { ownerId } = await getOwnDossier(app.context(), id);
    const context = await contextOf(app, 'tiepnhan.lamson');
    for (let count = 0; count < 59; count++) await recordHit(context, ownerId);
    const clerk = await app.as('tiepnhan.lamson');
    const receive = paths.receiveProcedure(BIRTH);
    assert.match((await clerk.post(receive, ASK)).text, /Đã có trong hệ thống/);

    const refused = await clerk.post(receive, { ...ASK, 'owner.phone': '0900 000 999' });
    assert.match(refused.text, /tra cứu theo số định danh 60 lần/);
    assert.ok(!refused.text.includes('Tổ 3, phường Lam Sơn'), 'nothing is told');
    assert.match(refused.text, /0900 000 999/, 'what was typed stays');
    const miss = await clerk.post(receive, { ...ASK, 'owner.identityNumber': '999000000001' });
    assert.match(miss.text, /tra cứu theo số định danh 60 lần/);
    assert.equal((await clerk.get(REGISTER_ASK)).status, 429);
    assert.equal((await lookUpsOf(app.context(), ownerId)).length, 60);

    const colleague = await app.as('tiepnhan.bendo');
    assert.match((await colleague.post(receive, ASK)).text, /Đã có trong hệ thống/);
    const later = await app.at('2026-10-20T10:00:01+07:00').as('tiepnhan.lamson');
    assert.match((await later.post(receive, ASK)).text, /Đã có trong hệ thống/);
  }));

function recordHit(context: Context, subjectId: string): Promise<void> {
  return record(context, { type: 'person.looked-up', subjectKind: 'person', subjectId });
}

async function countAll(context: Context): Promise<number> {
  const rows = await context.db
    .selectFrom('platform.event')
    .select('id')
    .where('type', '=', 'person.looked-up')
    .execute();
  return rows.length;
}
