import { readFile } from 'node:fs/promises';
import { formatNumber } from '#ui/format.ts';
import { mendable } from '../faults.ts';
import { PERIOD_OPTIONS, periodQuery } from '../verb/period-options.ts';
import type { Verb } from '../verb/verb.ts';

export const draftVerb: Verb = {
  name: 'draft',
  summary: 'Lập báo cáo; đã có thì trả lời báo cáo đó (begin a report)',
  places: ['BIỂU'],
  options: PERIOD_OPTIONS,
  formats: ['text', 'json'],
  writes: true,
  async run(desk, typed) {
    const body = { form: typed.place('BIỂU'), ...periodQuery(typed) };
    const answer = await desk.call<{ id: string; isNew: boolean }>('reports.draft', { body });
    await desk.show(answer, {
      text: () => `${answer.isNew ? 'Đã lập bản nháp' : 'Báo cáo của kỳ này đã có từ trước'}: ${answer.id}`,
    });
    return 0;
  },
};

export const commentVerb: Verb = {
  name: 'comment',
  summary: 'Ghi nhận xét vào bản nháp; phần không nêu giữ nguyên (write the words of a draft)',
  places: ['ID'],
  options: {
    text: {
      value: 'PHẦN=LỜI',
      hint: 'lời của một phần (xem report forms); PHẦN= xóa lời',
      field: 'texts',
      many: true,
    },
    'text-file': { value: 'PHẦN=TỆP', hint: 'lời lấy từ tệp UTF-8', many: true },
  },
  formats: ['text', 'json'],
  writes: true,
  async run(desk, typed) {
    const params = { id: typed.place('ID') };
    const typedTexts = typed.all('text').map((text) => pairOf('text', text));
    const fileTexts = typed.all('text-file').map((text) => pairOf('text-file', text));
    if (typedTexts.length + fileTexts.length === 0)
      throw mendable('command.asked-wrongly', 'Cần ít nhất một --text PHẦN=LỜI hoặc --text-file PHẦN=TỆP.');
    const read = await Promise.all(fileTexts.map(async ([key, file]) => [key, await textOf(file)] as const));
    const body = { texts: Object.fromEntries([...typedTexts, ...read]) };
    const answer = await desk.call('reports.comment', { params, body });
    await desk.show(answer, { text: () => 'Đã ghi nhận xét.' });
    return 0;
  },
};

function pairOf(option: string, text: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw mendable('command.asked-wrongly', `--${option} viết như PHẦN=…; không hiểu “${text}”.`);
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw mendable('command.unreadable', `--text-file: không đọc được tệp ${file} (${code}).`);
  }
}

export const closeVerb: Verb = {
  name: 'close',
  summary: 'Chốt số liệu và gửi báo cáo: sau đó không sửa được nữa (close and send)',
  places: ['ID'],
  options: {
    number: { value: '45/BC-UBND', hint: 'số, ký hiệu văn bản' },
    position: { value: '"Chủ tịch"', hint: 'chức vụ người ký; người ký là cán bộ của --as' },
  },
  formats: ['text', 'json'],
  writes: true,
  async run(desk, typed) {
    const body = { number: typed.get('number'), position: typed.get('position') };
    const params = { id: typed.place('ID') };
    const answer = await desk.call<{ sha256: string }>('reports.close', { params, body });
    await desk.show(answer, { text: () => `Đã chốt số liệu và gửi báo cáo.\nMã băm: ${answer.sha256}` });
    return 0;
  },
};

export const recheckVerb: Verb = {
  name: 'recheck',
  summary:
    'Đối chiếu báo cáo đã chốt với hồ sơ hiện nay, ghi chỗ khác vào sổ điều chỉnh (compare with today)',
  places: ['ID'],
  options: {},
  formats: ['text', 'json'],
  writes: true,
  async run(desk, typed) {
    const params = { id: typed.place('ID') };
    const answer = await desk.call<{ found: number }>('reports.compare', { params });
    const { found } = answer;
    await desk.show(answer, {
      text: () =>
        found === 0
          ? 'Không có gì mới khác với số đã chốt.'
          : `Có thêm ${formatNumber(found)} số liệu nay tính ra khác; đã ghi vào sổ điều chỉnh.`,
    });
    return 0;
  },
};

export const enterVerb: Verb = {
  name: 'enter',
  summary: 'Nhập số liệu của báo cáo CCHC mà phần mềm không tính được (typed numbers)',
  places: [],
  options: {
    unit: PERIOD_OPTIONS.unit,
    from: PERIOD_OPTIONS.from,
    to: PERIOD_OPTIONS.to,
    period: PERIOD_OPTIONS.period,
    year: PERIOD_OPTIONS.year,
    scope: PERIOD_OPTIONS.scope,
    set: { value: 'MÃ=SỐ', hint: 'mã chỉ tiêu và số (1234.5); MÃ= bỏ số đã nhập', many: true },
    note: { value: 'LỜI', hint: 'ghi chú cho các số này' },
  },
  formats: ['text', 'json'],
  writes: true,
  async run(desk, typed) {
    const asked = periodQuery(typed);
    const note = typed.find('note') ?? '';
    const figures = typed.all('set').map((text) => ({ ...numberPairOf(text), note }));
    if (figures.length === 0) throw mendable('command.asked-wrongly', 'Cần ít nhất một --set MÃ=SỐ.');
    const body = { ...asked, figures };
    const answer = await desk.call<{ changed: number }>('reports.enterFigures', { body });
    await desk.show(answer, { text: () => `Đã lưu ${formatNumber(answer.changed)} số liệu thay đổi.` });
    return 0;
  },
};

function numberPairOf(text: string): { readonly code: string; readonly value: number | null } {
  const [code, written] = pairOf('set', text);
  return { code, value: written === '' ? null : numberOf('set', written) };
}

export const restateVerb: Verb = {
  name: 'restate',
  summary:
    'Điều chỉnh một số nhập tay của báo cáo đã chốt: ghi sổ, bản đã gửi giữ nguyên (restate a typed number)',
  places: ['ID'],
  options: {
    item: { value: 'MÃ', hint: 'mã chỉ tiêu', field: 'code' },
    value: { value: 'SỐ', hint: 'số đúng, 1234.5; “none” nếu không có dữ liệu' },
    reason: { value: 'LỜI', hint: 'lý do' },
  },
  formats: ['text', 'json'],
  writes: true,
  async run(desk, typed) {
    const written = typed.get('value');
    const value = written === 'none' ? null : numberOf('value', written);
    const body = { code: typed.get('item'), value, reason: typed.get('reason') };
    const answer = await desk.call('reports.restateTyped', { params: { id: typed.place('ID') }, body });
    await desk.show(answer, { text: () => 'Đã ghi vào sổ điều chỉnh.' });
    return 0;
  },
};

function numberOf(option: string, text: string): number {
  if (/^\d{1,13}(\.\d{1,6})?$/.test(text)) return Number(text);
  throw mendable(
    'command.asked-wrongly',
    `--${option}: “${text}” không phải là số; viết như 1234 hoặc 12.5.`,
  );
}
