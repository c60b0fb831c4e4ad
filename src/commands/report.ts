import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findUnitByCode } from '#modules/organization/index.ts';
import {
  getForm,
  REPORT_FORMATS,
  REPORT_FORMS,
  type ReportFormat,
  writeReport,
} from '#modules/reports/index.ts';
import { ORGANIZATION_VIEWS } from '#platform/figures/figure.ts';
import { asSystem } from '#platform/http/request-context.ts';
import { formatPeriod } from '#ui/format.ts';
import type { Command } from './command.ts';
import { mendable } from './faults.ts';
import { openInstallation } from './installation.ts';

const FORMS = REPORT_FORMS.map(({ code }) => code);
const SCOPES = ['subtree', 'unit'] as const;

const OPTIONS = {
  unit: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string', default: 'json' },
  scope: { type: 'string', default: 'subtree' },
  organization: { type: 'string', default: 'asThen' },
  out: { type: 'string' },
} as const;

export const reportCommand: Command = {
  name: 'report',
  summary: 'Xuất biểu báo cáo (write a report form)',
  usage:
    'report II.06a --unit H99.7 --from 2026-03-15 --to 2026-06-14 --format json|csv|xlsx|docx|pdf [--scope subtree|unit] [--out F]',
  help: [
    ...REPORT_FORMS.map(({ code, title }) => `  ${code.padEnd(14)}  ${title}`),
    '  --unit          mã định danh của đơn vị (agency code)',
    '  --from, --to    ngày đầu và ngày cuối kỳ, tính cả hai ngày (both inclusive), dạng 2026-03-15',
    `  --format        ${REPORT_FORMATS.join(', ')}; mặc định json`,
    '  --scope         subtree: cả đơn vị trực thuộc (mặc định); unit: riêng đơn vị',
    '  --organization  asThen: việc của đơn vị đã sáp nhập tính cho đơn vị lúc đó (mặc định); asNow: cho đơn vị kế thừa',
    '  --out           ghi vào tệp này (nên dùng với xlsx, docx, pdf); không có thì in ra màn hình (standard output)',
    'Chạy được khi hệ thống đang phục vụ. Runs beside a server on the same data folder.',
  ].join('\n'),
  async run(args) {
    const asked = readAsked(args);
    const installation = await openInstallation(() => {});
    try {
      const { bytes } = await asSystem(installation.around, 'report', async (context) => {
        const unit = await findUnitByCode(context, asked.unit);
        if (!unit)
          throw mendable('report.no-such-unit', `Không có đơn vị mang mã ${asked.unit} (no such unit).`);
        const { form, query } = asked;
        const content = await form.compute(context, unit, { unitId: unit.id, ...query });
        const { scope, from, to } = query;
        const facts = { form, unit, scope, from, to, content };
        return writeReport(context, { ...facts, periodLine: capital(formatPeriod(from, to)) }, asked.format);
      });
      if (asked.out === undefined) await printed(bytes);
      else await written(asked.out, bytes);
      return 0;
    } finally {
      await installation.close();
    }
  },
};

function readAsked(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const form = positionals[0] ?? '';
  if (positionals.length !== 1 || !FORMS.some((one) => one === form))
    throw wrong(`Biểu “${positionals.join(' ')}” chưa có; hiện có: ${FORMS.join(', ')} (no such form).`);
  if (!values.unit) throw wrong('Thiếu --unit: mã định danh của đơn vị (missing unit).');
  const from = dayOf('--from', values.from);
  const to = dayOf('--to', values.to);
  if (Temporal.PlainDate.compare(from, to) > 0)
    throw wrong('--from phải trước hoặc trùng --to (the period ends before it begins).');
  return {
    form: getForm(form),
    unit: values.unit,
    out: values.out,
    format: oneOf<ReportFormat>('--format', values.format, REPORT_FORMATS),
    query: {
      from,
      to,
      scope: oneOf('--scope', values.scope, SCOPES),
      organization: oneOf('--organization', values.organization, ORGANIZATION_VIEWS),
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(`Tham số sai (${error instanceof Error ? error.message : ''}).`);
  }
}

function oneOf<Value extends string>(name: string, text: string, values: readonly Value[]): Value {
  const value = values.find((one) => one === text);
  if (!value) throw wrong(`${name} là một trong (one of): ${values.join(', ')}; không có “${text}”.`);
  return value;
}

function dayOf(name: string, text: string | undefined): Temporal.PlainDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text ?? ''))
      return Temporal.PlainDate.from(text ?? '', { overflow: 'reject' });
  } catch {}
  throw wrong(`${name} là một ngày dạng 2026-03-15 (a date)${text ? `; không hiểu “${text}”` : ''}.`);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function wrong(message: string): Error {
  return mendable('report.asked-wrongly', `${message} Xem: bin/motcua report --help`);
}

function printed(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // Whoever reads may stop early, as `head` does.
    process.stdout.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? resolve() : reject(error),
    );
    process.stdout.write(bytes, () => resolve());
  });
}

async function written(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw mendable(
      'report.unwritable',
      `Không ghi được tệp ${file} (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}
