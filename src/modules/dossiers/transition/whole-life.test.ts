import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { transitionOf } from '../domain/transitions.ts';
import { paths } from '../paths.ts';
import { receiveBody, receiveByPage } from '../receive/testing.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { findHandOverRecord } from '../sql/hand-over-records.ts';
import { callStep, sendStep, stepPath, wholeWay } from './testing.ts';

const EVENTS = [
  'dossier.received',
  'dossier.handed-over',
  'dossier.assigned',
  'dossier.appraised',
  'dossier.submitted',
  'dossier.approved',
  'dossier.result-signed-off',
  'dossier.result-returned',
];

/** Everything that must be true at the end of the way. */
async function assertReturned(app: TestApp, id: string): Promise<void> {
  const dossier = await getDossier(app.context(), id);
  assert.deepEqual([dossier.state, dossier.version, dossier.resultNumber], ['returned', 8, '15/2026']);
  assert.ok(dossier.endedAt && dossier.returnedAt && dossier.resultFileId);
  const handedOver = await findHandOverRecord(app.context(), id);
  assert.deepEqual(
    [handedOver?.receivedBy, handedOver?.relation, handedOver?.proof],
    ['Lò Thị Mẩy', 'owner', 'CCCD'],
  );
  const events = await historyOf(app.context(), id);
  assert.deepEqual(
    events.map((event) => event.type),
    EVENTS,
  );
}

test('a birth registration goes by page from the counter to the returned result, each step by the right person', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const { code, competentUnitId } = await getDossier(app.context(), id);
    for (const step of await wholeWay(app, competentUnitId)) {
      const dossierPage = await (await app.as(step.by)).get(paths.dossier(id));
      assert.ok(
        dossierPage.text.includes(`href="${stepPath(id, step.verb)}"`),
        `${step.by} is offered ${step.verb}`,
      );
      const answer = await sendStep(app, id, step);
      assert.deepEqual([answer.status, answer.location], [303, paths.dossier(id)], step.verb);
      assert.equal((await getDossier(app.context(), id)).state, transitionOf(step.verb).to);
    }
    await assertReturned(app, id);
    const last = await (await app.as('tiepnhan.lamson')).get(paths.dossier(id));
    assert.match(last.text, /Đã trả cho/);
    assert.ok(last.text.includes(code));
    assert.ok(!last.text.includes(`${paths.dossier(id)}/tra-ket-qua"`), 'nothing is left to do');
  }));

test('a program takes the same way, and is told where the dossier stands', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const { id } = (await clerk.api('POST', '/api/dossiers', await receiveBody(app))).json<{ id: string }>();
    const { code, competentUnitId } = await getDossier(app.context(), id);
    let version = 1;
    for (const step of await wholeWay(app, competentUnitId)) {
      const offered = (await (await app.as(step.by)).api('GET', `/api/dossiers/${id}`)).json<{
        actions: string[];
      }>();
      assert.ok(offered.actions.includes(step.verb), `${step.by} may ${step.verb}`);
      const answer = await callStep(app, id, step);
      assert.equal(answer.status, 201, answer.text);
      version += 1;
      assert.deepEqual(answer.json(), { id, code, state: transitionOf(step.verb).to, version });
    }
    await assertReturned(app, id);
  }));

test('each step belongs to one kind of person at one unit: everybody else is refused and offered nothing', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const { competentUnitId } = await getDossier(app.context(), id);
    const everybody = ['tiepnhan', 'lanhdao', 'chuyenvien', 'hotich2', 'vanthu', 'quantri'].map(
      (who) => `${who}.lamson`,
    );
    for (const step of await wholeWay(app, competentUnitId)) {
      const able = step.verb === 'signOff' ? [step.by, 'lanhdao.lamson'] : [step.by];
      for (const by of everybody.filter((name) => !able.includes(name))) {
        const byApi = await callStep(app, id, { ...step, by });
        assert.ok([403, 404].includes(byApi.status), `${by} ${step.verb}: ${byApi.status}`);
        const byPage = await sendStep(app, id, { ...step, by });
        assert.ok([403, 404].includes(byPage.status), `${by} ${step.verb} by page: ${byPage.status}`);
        const page = await (await app.as(by)).get(paths.dossier(id));
        assert.ok(
          !page.text.includes(`href="${stepPath(id, step.verb)}"`),
          `${by} is not offered ${step.verb}`,
        );
      }
      assert.equal((await callStep(app, id, step)).status, 201);
    }
  }));

test('the same people of another commune do not even learn that the dossier exists', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const { competentUnitId } = await getDossier(app.context(), id);
    for (const step of await wholeWay(app, competentUnitId)) {
      const by = step.by.replace('.lamson', '.bendo').replace('vanthu', 'lanhdao');
      assert.equal((await callStep(app, id, { ...step, by })).status, 404, step.verb);
      assert.equal((await sendStep(app, id, { ...step, by })).status, 404, step.verb);
    }
    const stranger = await app.as('lanhdao.bendo');
    assert.equal((await stranger.get(paths.dossier(id))).status, 404);
    assert.equal((await stranger.api('GET', `/api/dossiers/${id}`)).status, 404);
  }));
