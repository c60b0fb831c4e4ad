import { DAY_OFF_RULES, type Duty } from '#modules/reports/index.ts';
import { mendable } from '../faults.ts';
import type { Desk } from '../verb/desk.ts';
import { dayOf } from '../verb/period-options.ts';
import type { Typed } from '../verb/read-typed.ts';
import type { Verb } from '../verb/verb.ts';

interface Schedule {
  readonly number: number;
  readonly duties: readonly Duty[];
}

const REASON = { value: 'LỜI', hint: 'lý do thay đổi' };

/** `schedule set`: what is not named stays as it is; a code that is new adds a line. */
export const setVerb: Verb = {
  name: 'set',
  summary: 'Sửa một dòng lịch, hoặc thêm dòng mang mã mới (change or add a line)',
  places: ['MÃ'],
  options: {
    form: { value: 'II.06a', hint: 'biểu báo cáo' },
    for: { value: 'province,department,commune', hint: 'loại đơn vị gửi', field: 'unitKinds' },
    periods: { value: 'q1,q2,year', hint: 'kỳ: month, q1 … q4, sixMonths, nineMonths, year' },
    'due-days': { value: '3', hint: 'hạn gửi, số ngày sau kỳ', field: 'dueDays' },
    'on-day-off': {
      value: DAY_OFF_RULES.join('|'),
      hint: 'hạn gặp ngày nghỉ: sang ngày làm việc sau, về ngày làm việc trước, giữ nguyên',
      field: 'onDayOff',
    },
    'valid-from': { value: 'NGÀY', hint: 'cho các kỳ kết thúc từ ngày này', field: 'validFrom' },
    'valid-to': { value: 'NGÀY|none', hint: 'đến hết ngày này; none: không hết hạn', field: 'validTo' },
    source: { value: 'VĂN_BẢN', hint: 'căn cứ' },
    verified: { value: 'yes|no', hint: 'đã đối chiếu với văn bản' },
    reason: REASON,
  },
  formats: ['text', 'json'],
  writes: true,
  async run(desk, typed) {
    const code = typed.place('MÃ');
    const changes = changesOf(typed);
    const reason = typed.get('reason');
    const { number, duties } = await desk.call<Schedule>('reports.schedule.read');
    const known = duties.find((duty) => duty.code === code);
    const fresh = { validTo: null, enabled: true, verified: false };
    return save(desk, code, { ...(known ?? fresh), ...changes, number, reason });
  },
};

function changesOf(typed: Typed): Partial<Duty> {
  const given: Record<string, unknown> = {
    form: typed.find('form'),
    unitKinds: typed.find('for')?.split(','),
    periods: typed.find('periods')?.split(','),
    dueDays: wholeNumber(typed.find('due-days')),
    onDayOff: typed.find('on-day-off'),
    validFrom: day('valid-from', typed.find('valid-from')),
    validTo: typed.find('valid-to') === 'none' ? null : day('valid-to', typed.find('valid-to')),
    source: typed.find('source'),
    verified: yesNo(typed.find('verified')),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw mendable('command.asked-wrongly', `--due-days: “${text}” không phải là số ngày.`);
}

function day(name: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : dayOf(name, text).toString();
}

function yesNo(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw mendable('command.asked-wrongly', `--verified là yes hoặc no; không có “${text}”.`);
}

/** `schedule on`, `schedule off`: drafts are made by this line, or no longer. */
export function switchVerb(name: 'on' | 'off'): Verb {
  return {
    name,
    summary: name === 'on' ? 'Bật một dòng lịch (switch on)' : 'Tắt một dòng lịch (switch off)',
    places: ['MÃ'],
    options: { reason: REASON },
    formats: ['text', 'json'],
    writes: true,
    async run(desk, typed) {
      const reason = typed.get('reason');
      const { number, duties } = await desk.call<Schedule>('reports.schedule.read');
      const duty = duties.find(({ code }) => code === typed.place('MÃ'));
      if (!duty)
        throw mendable(
          'command.refused',
          `Lịch không có dòng mang mã ${typed.place('MÃ')}. Xem: bin/motcua schedule list`,
        );
      return save(desk, duty.code, { ...duty, enabled: name === 'on', number, reason });
    },
  };
}

async function save(desk: Desk, code: string, duty: object): Promise<number> {
  const answer = await desk.call<{ number: number }>('reports.schedule.change', {
    params: { code },
    body: duty,
  });
  await desk.show(answer, {
    text: () => `Đã lưu lịch báo cáo (lần ${answer.number}); áp dụng từ sáng hôm sau.`,
  });
  return 0;
}
