import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assignDossier, getDossier, handOverDossier } from '#modules/dossiers/index.ts';
import { receiveByPage } from '#modules/dossiers/receive/testing.ts';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { officersWithRole } from '#modules/identity/index.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { getFigure } from '#platform/figures/read-figure.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { wordsOf } from '#test/form-fields.ts';
import { sendMessage } from './deliver/send-message.job.ts';
import { sweepMessages } from './deliver/sweep-messages.job.ts';
import { syncPaths } from './paths.ts';
import { messagesOf } from './sql/messages.ts';
import { dueMessageIds } from './sql/outbox.ts';
import { makeTestPortal, type TestPortal } from './testing.ts';

describe('the national portal', () => {
  let portal: TestPortal;
  before(async () => {
    portal = await makeTestPortal();
    await portal.start();
  });
  after(() => portal.remove());

  const connected = (app: TestApp) => app.configured({ nationalPortal: portal.settings });

  /** What the queue does in a minute: looks for what happened, and sends what is due. */
  async function minute(app: TestApp): Promise<void> {
    await sweepMessages.run(app.context(), {});
    for (let rounds = 0; rounds < 20; rounds += 1) {
      const due = await dueMessageIds(app.context(), 100);
      if (due.length === 0) return;
      for (const messageId of due) await sendMessage.runInSteps((work) => work(app.context()), { messageId });
    }
  }

  /** Received, handed over, assigned: three events, from the moment the portal was connected. */
  async function threeSteps(app: TestApp, owner = 'Lò Thị Mẩy'): Promise<string> {
    await minute(app);
    const id = await receiveByPage(app, { 'owner.fullName': owner });
    const { competentUnitId } = await getDossier(app.context(), id);
    const target = async () => ({ id, version: (await getDossier(app.context(), id)).version });
    await handOverDossier(app.context(), await target(), { note: '' });
    const [officer] = await officersWithRole(app.context(), 'handlingOfficer', competentUnitId);
    await assignDossier(app.context(), await target(), { officerId: officer?.id ?? '', note: '' });
    return id;
  }

  it('is told of each step once, in order: the record where its state changes, else the progress', () =>
    withApp(async (plain) => {
      const app = connected(plain);
      const id = await threeSteps(app);
      await minute(app);
      await minute(app);
      const { code } = await getDossier(app.context(), id);
      const mine = (await portal.received()).filter(({ item }) => item.MaHoSo === code);
      assert.deepEqual(
        mine.map(({ call, isUpdating, item }) => [call, isUpdating, item.TrangThaiHoSo ?? item.TrangThai]),
        [
          ['DongBoHoSoMC', false, '2'],
          ['DongBoHoSoMC', true, '4'],
          ['CapNhatTienDoHoSoMC', undefined, '4'],
        ],
      );
      assert.deepEqual(
        (await messagesOf(app.context(), id)).map(({ state }) => state),
        ['sent', 'sent', 'sent'],
      );
    }));

  it('is told nothing where it is not configured, nor of what happened before it was', () =>
    withApp(async (app) => {
      await makeDossier(app.context(), { receivedAt: '2026-10-19T08:00:00+07:00' });
      await sweepMessages.run(app.context(), {});
      assert.deepEqual(await dueMessageIds(app.context(), 10), []);
      const admin = await app.as('quantri.tinh');
      assert.match(
        wordsOf((await admin.get(syncPaths.list)).text),
        /chưa được nối với Cổng Dịch vụ công quốc gia/,
      );
    }));

  it('that does not take one keeps those behind it waiting; the alarm is shown; given up, it is sent again by hand', () =>
    withApp(async (plain) => {
      const app = connected(plain);
      const id = await threeSteps(app, 'Từ Chối');
      await minute(app);
      const states = async () => (await messagesOf(app.context(), id)).map(({ state }) => state).toReversed();
      assert.deepEqual(await states(), ['waiting', 'waiting', 'waiting']);
      const later = connected(plain.at('2026-10-20T09:11:00+07:00'));
      const admin = await later.as('quantri.tinh');
      const page = wordsOf((await admin.get(`${syncPaths.list}?muon=1`)).text);
      assert.match(page, /3 bản tin chưa gửi được sau 10 phút/);
      assert.match(
        page,
        /Cổng không nhận \(12 Không nhận …\); gửi lại lúc/,
        'without the number that the portal repeated',
      );
      await minute(connected(plain.at('2026-10-24T09:00:00+07:00')));
      assert.deepEqual(await states(), ['failed', 'waiting', 'waiting']);
      const first = (await messagesOf(app.context(), id)).at(-1)?.id ?? '';
      assert.deepEqual(
        (await historyOf(app.context(), first)).map(({ type }) => type),
        ['nationalMessage.failed'],
      );
      assert.equal((await admin.post(syncPaths.retry(first))).status, 303);
      assert.deepEqual(await states(), ['waiting', 'waiting', 'waiting']);
      assert.equal((await admin.api('POST', `/api/national-messages/${first}/cancellations`)).status, 201);
      const list = (await admin.api('GET', '/api/national-messages')).json<{
        waiting: number;
        late: number;
      }>();
      assert.deepEqual([list.waiting, list.late], [2, 2]);
      assert.equal((await (await later.as('lanhdao.lamson')).get(syncPaths.list)).status, 403);
      assert.equal((await (await later.as('kiemtra.tinh')).post(syncPaths.retry(first))).status, 403);
    }));

  it('makes figures: dossiers with a step in the period, and those of which each was told within ten minutes', () =>
    withApp(async (plain) => {
      const app = connected(plain);
      const one = await threeSteps(app);
      const count = async (code: string, at: TestApp) => {
        const figure = getFigure(at.context(), code);
        assert.ok(figure.kind === 'count');
        const query: FigureQuery = {
          unitId: (await getDossier(at.context(), one)).competentUnitId,
          scope: 'subtree',
          organization: 'asThen',
          from: Temporal.PlainDate.from('2026-09-15'),
          to: Temporal.PlainDate.from('2026-12-14'),
        };
        const value = await figure.value(at.context(), query);
        const { rows, total } = await figure.records(at.context(), query, { size: 10 });
        assert.deepEqual([rows.length, total], [value, value]);
        assert.equal((await figure.recordIds?.(at.context(), query))?.length, value);
        return value;
      };
      const both = async (at: TestApp) => [
        await count('nationalSyncDossiersInTime', at),
        await count('nationalSyncDossiers', at),
      ];
      assert.deepEqual(await both(app), [0, 0], 'no message yet: nothing to be told');
      await minute(app);
      assert.deepEqual(await both(app), [1, 1]);
      await threeSteps(app, 'Từ Chối');
      await minute(app);
      assert.deepEqual(await both(app), [2, 2], 'the ten minutes of the second still run');
      assert.deepEqual(await both(connected(plain.at('2026-10-20T09:11:00+07:00'))), [1, 2]);
    }));

  it('that is down for an hour loses nothing and gets each step once', () =>
    withApp(async (plain) => {
      const app = connected(plain.at('2026-10-21T09:00:00+07:00'));
      const id = await threeSteps(app);
      await portal.stop();
      await minute(app);
      const [last] = (await messagesOf(app.context(), id)).toReversed();
      assert.match(last?.lastError ?? '', /^unreachable ECONNREFUSED/);
      await portal.start();
      await minute(connected(plain.at('2026-10-21T10:00:00+07:00')));
      const { code } = await getDossier(app.context(), id);
      assert.equal((await portal.received()).filter(({ item }) => item.MaHoSo === code).length, 3);
      const page = wordsOf((await (await app.as('chuyenvien.lamson')).get(`/ho-so/${id}`)).text);
      assert.match(page, /Cổng Dịch vụ công quốc gia .*Đã gửi/);
    }));
});
