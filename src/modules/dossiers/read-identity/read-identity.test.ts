import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { withApp } from '#test/app.ts';
import { OWNER_NUMBER, receiveStory, submitStory } from '../history/testing.ts';
import { paths } from '../paths.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { getOwnDossier, makeDossier } from '../testing.ts';

test('the number is shown once, after its purpose was said, and the reading stands in the history', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    const { ownerId } = await getOwnDossier(app.context(), id);
    const clerk = await app.as('tiepnhan.lamson');
    const address = paths.identity(id, ownerId);
    const question = await clerk.get(address);
    assert.equal(question.status, 200);
    assert.ok(!question.text.includes(OWNER_NUMBER), 'masked before the purpose is said');
    assert.match(question.text, /•{9}234/);

    const shown = await clerk.post(address, { purpose: 'compare' });
    assert.equal(shown.status, 200);
    assert.ok(shown.text.includes(OWNER_NUMBER));

    const [reading] = (await historyOf(app.context(), ownerId)).filter(
      ({ type }) => type === 'identity-number.read',
    );
    assert.equal(reading?.actorName, 'Đoàn Thị Thu Hằng');
    assert.deepEqual(reading?.data, {
      dossierId: id,
      personRole: 'owner',
      purpose: 'compare',
      purposeText: '',
    });
    const history = await clerk.get(paths.history(id));
    assert.match(history.text, /Xem số định danh/);
    assert.match(history.text, /Mục đích: Đối chiếu giấy tờ/);
    assert.ok(!history.text.includes(OWNER_NUMBER));
  }));

test('reading a number does not stop the work on the dossier', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    const { ownerId, version } = await getOwnDossier(app.context(), id);
    await (await app.as('tiepnhan.lamson')).post(paths.identity(id, ownerId), { purpose: 'contact' });
    assert.equal((await getDossier(app.context(), id)).version, version);
    await submitStory(app, id);
    assert.equal((await getDossier(app.context(), id)).state, 'awaitingApproval');
  }));

test('without a purpose, or with a number in it, nothing is shown or recorded', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    const { ownerId } = await getOwnDossier(app.context(), id);
    const clerk = await app.as('tiepnhan.lamson');
    const address = paths.identity(id, ownerId);
    for (const [fields, message] of [
      [{}, 'Chưa chọn mục đích'],
      [{ purpose: 'other' }, 'Hãy ghi rõ mục đích'],
      [{ purpose: 'other', purposeText: `đối chiếu số ${OWNER_NUMBER}` }, 'Không ghi số định danh'],
    ] as const) {
      const page = await clerk.post(address, fields);
      assert.equal(page.status, 422);
      assert.ok(page.text.includes(message), message);
      assert.match(page.text, /•{9}234/);
    }
    const events = await historyOf(app.context(), ownerId);
    assert.equal(events.filter(({ type }) => type === 'identity-number.read').length, 0);
  }));

test('only who may, at a unit of the dossier, and only for its own people', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    const { ownerId } = await getOwnDossier(app.context(), id);
    const address = paths.identity(id, ownerId);
    const purpose = { purpose: 'inspect' };
    assert.equal((await (await app.as('tiepnhan.bendo')).post(address, purpose)).status, 404);
    assert.equal((await (await app.as('vanthu.lamson')).post(address, purpose)).status, 403);
    assert.equal((await (await app.as('kiemtra.tinh')).post(address, purpose)).status, 200);
    const clerk = await app.as('tiepnhan.lamson');
    assert.equal((await clerk.post(paths.identity(id, id), purpose)).status, 404);
  }));

test('where the citizen was helped the number is offered and can be read, as at the counter', () =>
  withApp(async (app) => {
    const made = { placeOfHelpCode: 'H99.8.1', ownerNumber: OWNER_NUMBER };
    const { id, ownerId, placeOfHelpUnitId } = await makeDossier(app.context(), made);
    const helper = await app.as('tiepnhan.bendo');
    const address = paths.identity(id, ownerId);
    assert.ok((await helper.get(paths.dossier(id))).text.includes(`href="${address}"`));
    const shown = await helper.post(address, { purpose: 'contact' });
    assert.ok(shown.text.includes(OWNER_NUMBER));
    const [reading] = await historyOf(app.context(), ownerId);
    assert.equal(reading?.unitId, placeOfHelpUnitId);
  }));
