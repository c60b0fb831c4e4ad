import type { TestApp } from '#test/app.ts';
import type { Answer } from '#test/client.ts';
import { callStep } from '../transition/testing.ts';

export const REASON = 'Hồ sơ phải xác minh ở nơi cư trú cũ, chưa có văn bản trả lời.';

/** Drafts, signs or records by the right person of Lam Sơn unless somebody else is named. */
export function doApology(
  app: TestApp,
  id: string,
  name: keyof typeof DEEDS,
  body = {},
  by?: string,
): Promise<Answer> {
  const deed = DEEDS[name];
  return callStep(app, id, { by: by ?? deed.by, noun: deed.noun, body: { ...deed.body, ...body } });
}

const DEEDS = {
  draft: {
    by: 'chuyenvien.lamson',
    noun: 'apology-drafts',
    body: { reasonText: REASON, newDueOn: '2026-10-27' },
  },
  sign: {
    by: 'lanhdao.lamson',
    noun: 'apologies',
    body: { reasonText: REASON, newDueOn: '2026-10-27' },
  },
  lose: {
    by: 'lanhdao.lamson',
    noun: 'lost-papers-apologies',
    body: {
      lostPapers: ['Giấy chứng sinh (bản chính)'],
      responsible: 'Bộ phận lưu trữ',
      costVnd: 150_000,
      reasonText: 'Thất lạc khi chuyển phòng, đang xin cấp lại tại bệnh viện.',
    },
  },
  deliver: {
    by: 'tiepnhan.lamson',
    noun: 'apologies/1/deliveries',
    body: { channel: 'hand', deliveredOn: '2026-10-20', note: 'Đã ký nhận vào bản lưu.' },
  },
} as const;
