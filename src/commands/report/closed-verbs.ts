import { REPORT_FORMATS } from '#modules/reports/index.ts';
import { formatNumber } from '#ui/format.ts';
import { type RecordsAnswer, recordLines, recordsText } from '../figure/records-verb.ts';
import { pageOptions, readPages } from '../verb/pages.ts';
import { csvTable, type TextColumn, textTable } from '../verb/text-table.ts';
import type { Verb } from '../verb/verb.ts';

interface Verification {
  readonly intact: boolean;
  readonly sha256: string;
  readonly checked: number;
  readonly differences: readonly string[];
}

export const verifyVerb: Verb = {
  name: 'verify',
  summary: 'Tính lại mọi mã băm của báo cáo đã chốt; khác thì mã thoát là 1 (check a closed report)',
  places: ['ID'],
  options: {},
  formats: ['text', 'json'],
  async run(desk, typed) {
    const answer = await desk.call<Verification>('reports.verify', { params: { id: typed.place('ID') } });
    await desk.show(answer, { text: () => verificationText(answer) });
    return answer.intact ? 0 : 1;
  },
};

function verificationText({ intact, sha256, checked, differences }: Verification): string {
  const count = `đã kiểm ${formatNumber(checked)} mã băm`;
  if (intact) return `Nguyên vẹn: ${count}.\nMã băm của báo cáo: ${sha256}`;
  return [`Không nguyên vẹn: ${count}, ${formatNumber(differences.length)} chỗ khác.`, ...differences].join(
    '\n',
  );
}

export const fileVerb: Verb = {
  name: 'file',
  summary: 'Tệp của báo cáo: bản nháp như lúc này, bản đã chốt như lúc gửi (the report as a file)',
  places: ['ID'],
  options: {},
  formats: ['pdf', ...REPORT_FORMATS.filter((format) => format !== 'pdf')],
  async run(desk, typed) {
    await desk.file('reports.report.file', { id: typed.place('ID') }, { dang: typed.format });
    return 0;
  },
};

interface ClosedFigure {
  readonly key: string;
  readonly title: string;
  readonly value: number;
}

const FIGURES: readonly TextColumn<ClosedFigure>[] = [
  { head: 'Số liệu', cell: ({ title }) => title },
  { head: 'Khi chốt', cell: ({ value }) => formatNumber(value), align: 'end' },
  { head: 'Khóa', cell: ({ key }) => key },
];

export const figuresVerb: Verb = {
  name: 'figures',
  summary: 'Các số liệu đã chốt của báo cáo, với khóa để mở bản ghi (the closed figures)',
  places: ['ID'],
  options: {},
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const params = { id: typed.place('ID') };
    const answer = await desk.call<{ figures: ClosedFigure[] }>('reports.closedFigures', { params });
    await desk.show(answer, {
      text: () => textTable(FIGURES, answer.figures),
      csv: () => csvTable(FIGURES, answer.figures),
    });
    return 0;
  },
};

export const recordsVerb: Verb = {
  name: 'records',
  summary: 'Các bản ghi làm nên một số liệu đã chốt; csv: tất cả (the records behind a closed figure)',
  places: ['ID', 'KHÓA'],
  options: pageOptions(50),
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const params = { id: typed.place('ID') };
    const figure = typed.place('KHÓA');
    const { answer, rows } = await readPages(
      typed,
      (page) => desk.call<RecordsAnswer>('reports.closedRecords', { params, query: { figure, ...page } }),
      ({ records }) => records,
    );
    await desk.show(answer, { text: () => recordsText(answer), csv: () => recordLines(answer, rows) });
    return 0;
  },
};
