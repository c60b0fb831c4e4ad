import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertOfficer } from '#modules/identity/index.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import type { Answer } from '#test/client.ts';
import { liveStage } from '#test/live-stage.ts';
import type { DossierState } from '../domain/dossier-state.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { makeDossier } from '../testing.ts';

const ROUNDS = 4;

let second: Promise<unknown> | undefined;

/** Phường Lam Sơn has one leader in the demo; a race needs two. */
function addSecondLeader(): Promise<unknown> {
  second ??= liveStage().then((stage) =>
    stage.system(async (context) => {
      const { competentUnitId: unitId } = await makeDossier(context);
      const roles = [{ role: 'leader' as const, unitId }];
      const person = { userName: HAI.by, fullName: HAI.name, position: 'Phó Chủ tịch', unitId };
      return insertOfficer(context, { ...person, passwordHash: 'no password fits', roles });
    }),
  );
  return second;
}

/** Two people do this to one dossier at the same moment, several times over: who won, and what the other was told. */
async function race(state: DossierState, one: Deed, other: Deed): Promise<void> {
  await addSecondLeader();
  const stage = await liveStage();
  const clients = [await stage.as(one.by), await stage.as(other.by)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id } = await stage.system((context) => makeDossier(context, { state }));
    const send = (deed: Deed, index: number) =>
      clients[index]?.api('POST', `/api/dossiers/${id}/${deed.noun}`, { version: 1, ...deed.body });
    const answers = await Promise.all([one, other].map(send));
    assertOneWon(answers as Answer[], one.by === other.by ? undefined : [one.name, other.name]);
    const { version } = await stage.system((context) => getDossier(context, id));
    assert.equal(version, 2);
    assert.equal((await stage.system((context) => historyOf(context, id))).length, 2, 'one event more');
  }
}

interface Deed {
  readonly by: string;
  readonly name: string;
  readonly noun: string;
  readonly body: Record<string, unknown>;
}

function assertOneWon(answers: readonly Answer[], names: readonly string[] | undefined): void {
  const statuses = answers.map((answer) => answer.status);
  assert.deepEqual(statuses.toSorted(), [201, 409], answers.map((answer) => answer.text).join('\n'));
  const loser = answers.find((answer) => answer.status === 409);
  assert.equal(loser?.json().code, 'dossiers.changed-meanwhile');
  const winner = names?.[statuses.indexOf(201)];
  if (winner) assert.match(String(loser?.json().detail), new RegExp(`lúc 09:00, ${winner} vừa cập nhật`));
}

const HUNG = { by: 'lanhdao.lamson', name: 'Trần Quốc Hưng' };
const HAI = { by: 'lanhdao2.lamson', name: 'Âu Thị Hai' };
const REFUSAL = { reasonCode: 'refuse.dispute', reasonText: 'Hai bên chưa thống nhất về họ.' };

test('two leaders approve at once: one wins, the other is told who and when', () =>
  race(
    'awaitingApproval',
    { ...HUNG, noun: 'approvals', body: {} },
    { ...HAI, noun: 'approvals', body: {} },
  ));

test('one approves while the other refuses: the dossier goes one way', () =>
  race(
    'awaitingApproval',
    { ...HUNG, noun: 'approvals', body: {} },
    { ...HAI, noun: 'refusals', body: REFUSAL },
  ));

test('two receptionists return one result at once: one record of hand-over', () => {
  const body = { receivedBy: 'Trần Thử Nghiệm', relation: 'owner' };
  const hang = { by: 'tiepnhan.lamson', name: 'Đoàn Thị Thu Hằng', noun: 'returns', body };
  const minh = { by: 'tiepnhan2.lamson', name: 'Đinh Công Minh', noun: 'returns', body };
  return race('resultReady', hang, minh);
});

test('an appraisal sent twice at once is written once', async () => {
  const stage = await liveStage();
  const { handlingOfficerId } = await stage.system((context) =>
    makeDossier(context, { state: 'appraising' }),
  );
  const { user_name: by } = await stage.around.store.read
    .selectFrom('identity.officer')
    .select('user_name')
    .where('id', '=', handlingOfficerId)
    .executeTakeFirstOrThrow();
  const appraise = {
    by,
    name: '',
    noun: 'appraisals',
    body: { proposal: 'grant', conclusion: 'Đủ điều kiện' },
  };
  await race('appraising', appraise, appraise);
});
