import type { TestApp } from '#test/app.ts';
import type { Answer } from '#test/client.ts';
import { makeDossier } from '../testing.ts';
import { callStep, handlingOfficerId } from '../transition/testing.ts';

export const ASKED = {
  reasonCode: 'supplement.clarification',
  reasonText: 'Tờ khai chưa ghi nơi sinh, cần làm rõ.',
  requested: ['Giấy chứng sinh (bản chính)', 'Tờ khai đã ghi nơi sinh'],
};

/** Everything of `ASKED` is brought. */
export const SUPPLIED = { supplied: { 1: { taken: 'yes' }, 2: { taken: 'yes', form: 'copy', count: 2 } } };

/** Received on Thursday 15/10/2026 at 09:00 in Lam Sơn, due on Tuesday at 17:00, with Nguyễn Văn Khởi. */
export async function makeAppraising(app: Pick<TestApp, 'context'>): Promise<string> {
  const { id, handlingOfficerId: given } = await makeDossier(app.context(), {
    state: 'appraising',
    receivedAt: '2026-10-15T09:00:00+07:00',
    dueAt: '2026-10-20T17:00:00+07:00',
  });
  const { competent_unit_id: unitId } = await app
    .context()
    .db.selectFrom('dossiers.dossier')
    .select('competent_unit_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const khoi = await handlingOfficerId(app, unitId);
  if (given !== khoi)
    await app
      .context()
      .db.updateTable('dossiers.dossier')
      .set({ handling_officer_id: khoi })
      .where('id', '=', id)
      .execute();
  return id;
}

/** One of the steps of this slice, by the right person of Lam Sơn unless somebody else is named. */
export function doStep(
  app: TestApp,
  id: string,
  name: keyof typeof STEPS,
  body = {},
  by?: string,
): Promise<Answer> {
  const step = STEPS[name];
  return callStep(app, id, { by: by ?? step.by, noun: step.noun, body: { ...step.body, ...body } });
}

const STEPS = {
  ask: { by: 'chuyenvien.lamson', noun: 'supplement-requests', body: ASKED },
  supply: { by: 'tiepnhan.lamson', noun: 'supplements', body: SUPPLIED },
  charge: {
    by: 'chuyenvien.lamson',
    noun: 'payment-requests',
    body: { amountVnd: 1_250_000, reasonText: 'Thông báo thuế số 12/TB ngày 16/10/2026.' },
  },
  pay: { by: 'tiepnhan.lamson', noun: 'payments', body: { receiptNumber: 'BL 0071' } },
  stop: {
    by: 'lanhdao.lamson',
    noun: 'stops',
    body: { reasonCode: 'stop.not-supplemented', reasonText: 'Đã hết hạn mà không bổ sung.' },
  },
  withdraw: {
    by: 'tiepnhan.lamson',
    noun: 'withdrawals',
    body: { reasonText: 'Công dân không còn nhu cầu.' },
  },
} as const;
