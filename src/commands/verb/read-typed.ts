import { parseArgs } from 'node:util';
import { mendable } from '../faults.ts';
import type { Format, Verb, VerbOption } from './verb.ts';

/** What was typed behind a verb. */
export interface Typed {
  readonly format: Format;
  /** The file to write to; undefined = the screen. */
  readonly out: string | undefined;
  /** Who acts. */
  readonly as: string | undefined;
  readonly totp: string | undefined;
  place(name: string): string;
  find(name: string): string | undefined;
  /** @throws a mendable fault that names the option */
  get(name: string): string;
  all(name: string): readonly string[];
}

/** What every verb takes beside its own. */
export const COMMON_OPTIONS: Readonly<Record<string, VerbOption>> = {
  format: { value: 'DẠNG', hint: 'dạng kết quả (format)' },
  out: { value: 'TỆP', hint: 'ghi vào tệp này; không có thì in ra màn hình (write to a file)' },
  as: {
    value: 'TÀI_KHOẢN',
    hint: 'làm với tư cách, theo quyền của cán bộ này; mật khẩu lấy từ MOTCUA_PASSWORD hoặc hỏi khi chạy (act as this officer)',
    field: 'userName',
  },
  totp: { value: 'MÃ', hint: 'mã xác thực hai lớp, nếu tài khoản có bật (code of the second factor)' },
};

/** @throws a mendable fault that names what is wrong, before anything is opened */
export function readTyped(command: string, verb: Verb, args: readonly string[]): Typed {
  const see = ` Xem: bin/motcua ${command} ${verb.name} --help`;
  const { values, positionals } = parsed(verb, args, see);
  if (positionals.length !== verb.places.length)
    throw wrong(
      verb.places.length === 0
        ? `Không hiểu “${positionals.join(' ')}”.${see}`
        : `Cần đúng (needs exactly): ${verb.places.join(' ')}.${see}`,
    );
  const texts = (name: string): readonly string[] => {
    const value = values[name];
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).map(String);
  };
  const find = (name: string) => texts(name)[0];
  const as = find('as');
  if (verb.writes && as === undefined)
    throw wrong(
      `Việc này ghi vào hệ thống nên phải có người làm: thêm --as TÀI_KHOẢN (name the officer who acts).${see}`,
    );
  if (verb.bySystem && as !== undefined)
    throw wrong(
      `Việc này do hệ thống làm, không theo quyền của cán bộ nào: bỏ --as (the system does this; leave out --as).${see}`,
    );
  return {
    format: formatOf(verb, find('format')),
    out: find('out'),
    as,
    totp: find('totp'),
    place: (name) => positionals[verb.places.indexOf(name)] ?? '',
    find,
    get(name) {
      const text = find(name);
      if (text === undefined || text === '') throw wrong(`Thiếu --${name} (missing).${see}`);
      return text;
    },
    all: texts,
  };
}

function parsed(verb: Verb, args: readonly string[], see: string) {
  const known = { ...verb.options, ...COMMON_OPTIONS };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { many = false }]) => [
      name,
      { type: 'string' as const, multiple: many },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw wrong(`${faultOfParsing(error)}${see}`);
  }
}

/** What the parser of Node found, in our words. */
function faultOfParsing(error: unknown): string {
  const { message, code } = error as { message: string; code?: string };
  const option = /--?[\p{L}\p{N}_-]+/u.exec(message)?.[0] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Không có tham số ${option} (unknown option).`;
  return `${option} cần một giá trị, ví dụ ${option} GIÁ_TRỊ (needs a value).`;
}

function formatOf({ formats }: Verb, text: string | undefined): Format {
  const format = text === undefined ? formats[0] : formats.find((one) => one === text);
  if (format) return format;
  throw wrong(`--format là một trong (one of): ${formats.join(', ')}; không có “${text}”.`);
}

function wrong(message: string): Error {
  return mendable('command.asked-wrongly', message);
}
