import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnitByCode } from '#modules/organization/index.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { paths } from '../paths.ts';
import { formPerson } from '../print/form-words.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { getParties } from '../sql/parties.ts';
import { listRegister } from '../sql/print-register.ts';
import { getOwnDossier } from '../testing.ts';
import { walkTo } from '../transition/testing.ts';
import { BIRTH, OWNER, receiveBody, receiveByPage } from './testing.ts';

const ELSEWHERE = { ...OWNER, fullName: 'Kẻ Lạ Mặt', address: 'Bến Đò', phone: '0911 111 111' };

/** The same number, with other details, at another commune's counter. */
async function receiveElsewhere(app: TestApp): Promise<string> {
  const office = await findUnitByCode(app.context(), 'H99.8.1');
  const body = await receiveBody(app, { receivingUnitId: office?.id, owner: ELSEWHERE });
  const answer = await (await app.as('tiepnhan.bendo')).api('POST', '/api/dossiers', body);
  assert.equal(answer.status, 201, answer.text);
  return answer.json<{ id: string }>().id;
}

test('what another commune takes in changes nothing of what a dossier says of its people', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    await receiveElsewhere(app);
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.get(paths.dossier(id));
    assert.ok(page.text.includes(OWNER.fullName) && page.text.includes(OWNER.address));
    assert.ok(page.text.includes(OWNER.phone) && !/Kẻ Lạ Mặt|0911 111 111/.test(page.text));
    const { owner } = (await clerk.api('GET', `/api/dossiers/${id}`)).json<{ owner: { fullName: string } }>();
    assert.equal(owner.fullName, OWNER.fullName);
    const { ownerId, receivingUnitId } = await getOwnDossier(app.context(), id);
    const question = await clerk.get(paths.identity(id, ownerId));
    assert.ok(question.text.includes(OWNER.fullName) && !question.text.includes('Kẻ Lạ Mặt'));

    const printed = formPerson((await getParties(app.context(), id)).submitter);
    assert.deepEqual(
      [printed.name, printed.address, printed.phone],
      [OWNER.fullName, OWNER.address, OWNER.phone],
    );
    const day = Temporal.PlainDate.from('2026-10-20');
    const book = await listRegister(app.context(), { unitIds: [receivingUnitId], from: day, to: day }, 10);
    const line = book.find(({ dossier }) => dossier.id === id);
    assert.deepEqual([line?.ownerAddress, line?.ownerPhone], [OWNER.address, OWNER.phone]);
  }));

test('who returns the result is offered the name as it was declared here', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    await walkTo(app, id, 'returnResult');
    await receiveElsewhere(app);
    const page = await (await app.as('tiepnhan.lamson')).get(paths.verb(id, 'tra-ket-qua'));
    assert.match(page.text, /value="Lò Thị Mẩy"/);
    assert.ok(!page.text.includes('Kẻ Lạ Mặt'));
  }));

test('that details were given otherwise is recorded by name of field, in the dossier that gave them', () =>
  withApp(async (app) => {
    const first = await receiveByPage(app);
    const { ownerId } = await getOwnDossier(app.context(), first);
    const changes = async () =>
      (await historyOf(app.context(), ownerId)).filter(({ type }) => type === 'person.changed');
    await receiveByPage(app, { idempotencyKey: undefined });
    assert.deepEqual(await changes(), [], 'the same details change nothing');

    const second = await receiveElsewhere(app);
    const [change, ...more] = await changes();
    assert.equal(more.length, 0);
    assert.deepEqual(change?.data, { fields: ['fullName', 'address', 'phone'], dossierId: second });
    assert.equal(change?.unitId, (await getDossier(app.context(), second)).receivingUnitId);
    const history = await (await app.as('tiepnhan.bendo')).get(paths.history(second));
    assert.match(history.text, /Khai khác trước: họ tên, địa chỉ, điện thoại/);
    const other = await (await app.as('tiepnhan.lamson')).get(paths.history(first));
    assert.ok(!other.text.includes('Khai khác trước'));
  }));

test('owner, submitter and representative are kept as declared, at a refusal of intake too', () =>
  withApp(async (app) => {
    const submitter = { ...ELSEWHERE, identityNumber: '999085005678' };
    const clerk = await app.as('tiepnhan.lamson');
    const received = await clerk.api(
      'POST',
      '/api/dossiers',
      await receiveBody(app, { submitter, submitterRole: 'representative' }),
    );
    const parties = await getParties(app.context(), received.json<{ id: string }>().id);
    assert.equal(parties.owner.fullName, OWNER.fullName);
    assert.deepEqual(parties.representative, parties.submitter);
    assert.equal(parties.submitter.maskedNumber, '•••••••••678');

    const refused = await clerk.api('POST', '/api/intake-refusals', {
      ...(await receiveBody(app)),
      procedureCode: BIRTH,
      reasonCode: 'intake.not-competent',
      reasonText: 'Nơi cư trú thuộc xã khác.',
    });
    assert.equal(refused.status, 201, refused.text);
    const kept = await getParties(app.context(), refused.json<{ id: string }>().id);
    assert.deepEqual([kept.owner.address, kept.submitter.phone], [OWNER.address, OWNER.phone]);
    assert.equal(kept.representative, undefined);
  }));
