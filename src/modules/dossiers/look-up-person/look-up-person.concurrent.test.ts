import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnitByCode } from '#modules/organization/index.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { liveStage } from '#test/live-stage.ts';
import { paths } from '../paths.ts';
import { BIRTH, OWNER, receiveBody } from '../receive/testing.ts';
import { getOwnDossier } from '../testing.ts';

const NUMBER = '999085004321';

test('a look-up is kept though its page only reads, also when the button is pressed several times at once', async () => {
  const stage = await liveStage();
  const clerk = await stage.as('tiepnhan.cuasong');
  const body = await stage.system(async (context) => {
    const office = await findUnitByCode(context, 'H99.10.1');
    const owner = { ...OWNER, identityNumber: NUMBER };
    return { ...(await receiveBody({ context: () => context })), receivingUnitId: office?.id, owner };
  });
  const { id } = (await clerk.api('POST', '/api/dossiers', body)).json<{ id: string }>();
  const ask = { intent: 'find-owner', 'owner.identityKind': 'citizenId', 'owner.identityNumber': NUMBER };
  const pages = await Promise.all(
    Array.from({ length: 12 }).map(() => clerk.post(paths.receiveProcedure(BIRTH), ask)),
  );
  assert.ok(pages.every(({ status }) => status === 200));
  const events = await stage.system(async (context) =>
    historyOf(context, (await getOwnDossier(context, id)).ownerId),
  );
  assert.equal(events.filter(({ type }) => type === 'person.looked-up').length, 12);
});
