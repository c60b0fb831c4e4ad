import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDateTime, formatMoney } from '#ui/format.ts';
import { noticesMessages } from '../messages.vi.ts';
import { composeNotice, lineValues } from './compose.ts';
import { maskRecipient } from './mask.ts';
import { NOTICE_TEMPLATES, type NoticeParams } from './notice.ts';

const WRITING = { moment: formatDateTime, money: formatMoney };
const PARAMS: NoticeParams = {
  code: 'H99.7.1-261020-0001',
  procedureName: 'Đăng ký khai sinh',
  dueAt: '2026-10-21T10:00:00Z',
  answerDueAt: '2026-10-30T10:00:00Z',
  amountVnd: 1_250_000,
  reason: 'Giấy tờ không hợp lệ',
  officeName: 'Trung tâm Phục vụ hành chính công phường Lam Sơn',
  officeAddress: 'Số 1 đường Lam Sơn',
  officePhone: '0900 000 111',
  lookUpPath: '/tra-cuu-ho-so?ma=H99.7.1-261020-0001',
  subjectPath: '/ho-so/1',
};

/** Fills a text as the platform does, and complains about a code without one. */
function say(code: string, params: Readonly<Record<string, string>>): string {
  const text = noticesMessages[code];
  assert.ok(text, code);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}

test('a receipt says code, procedure, due date, office and where to look it up', () => {
  const values = lineValues(PARAMS, WRITING, 'https://motcua.lamgiang.example');
  const { subject, body, short } = composeNotice('received', values, say);
  assert.equal(subject, 'Đã tiếp nhận hồ sơ H99.7.1-261020-0001');
  for (const fact of [
    '- Mã hồ sơ: H99.7.1-261020-0001',
    '- Thủ tục: Đăng ký khai sinh',
    `- Thời gian hẹn trả kết quả: ${formatDateTime(Temporal.Instant.from('2026-10-21T10:00:00Z'))}`,
    '- Nơi tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công phường Lam Sơn',
    '- Tra cứu tình trạng hồ sơ: https://motcua.lamgiang.example/tra-cuu-ho-so?ma=H99.7.1-261020-0001',
  ])
    assert.ok(body.includes(fact), `${fact}\nis missing in\n${body}`);
  assert.ok(short.endsWith(' https://motcua.lamgiang.example/tra-cuu-ho-so?ma=H99.7.1-261020-0001'));
});

test('a demand for money says how much and until when', () => {
  const values = lineValues(PARAMS, WRITING, undefined);
  const { body } = composeNotice('paymentRequested', values, say);
  assert.match(body, /- Số tiền: 1\.250\.000 đồng\n- Thực hiện trước: 17:00 30\/10\/2026/);
});

test('every template has all its texts, with nothing left to fill and no line for what is unknown', () => {
  const { code, procedureName, officeName, lookUpPath, subjectPath } = PARAMS;
  const few = { code, procedureName, officeName, lookUpPath, subjectPath };
  for (const template of NOTICE_TEMPLATES)
    for (const params of [PARAMS, few]) {
      const text = composeNotice(template, lineValues(params, WRITING, undefined), say);
      const all = [text.subject, text.body, text.short].join('\n');
      assert.doesNotMatch(all, /[{}]|undefined|: $|Tra cứu tình trạng/m, template);
      assert.ok(text.subject.includes(PARAMS.code) && text.short.includes(PARAMS.code), template);
    }
});

test('recipients are shown behind dots', () => {
  assert.equal(maskRecipient('nguoi.dan@example.vn'), 'n•••@example.vn');
  assert.equal(maskRecipient('0900000321'), '•••••••321');
});
