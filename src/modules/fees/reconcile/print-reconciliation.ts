import { printing } from '#modules/dossiers/index.ts';
import { getUnit } from '#modules/organization/index.ts';
import { getOfficer } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { renderPdf } from '#platform/render/render-pdf.ts';
import { toCsv } from '#platform/text/csv.ts';
import { formatDate, formatNumber } from '#ui/format.ts';
import { feesPaths } from '../paths.ts';
import { MATCH_WORDS, PROVIDER_WORDS } from '../words.ts';
import { type ReconciledLine, reconcile } from './reconcile.ts';
import { readAsked } from './reconcile-query.ts';

/** GET /doi-soat/bien-ban.pdf: the outcome of a day, to be signed. */
export const printReconciliationPage = definePage({
  id: 'fees.reconcile-print',
  path: feesPaths.printReconciliation,
  access: 'fees.read',
  async load(context, { query }) {
    const asked = await readAsked(context, query);
    const { lines } = await reconcile(context, asked);
    const unit = await getUnit(context, asked.unitId);
    const head = await printing.letterheadOf(context, unit, vietnamDate(context.clock.now()));
    const [ours, theirs] = [sumOf(lines, 'oursVnd'), sumOf(lines, 'theirsVnd')];
    const bytes = await renderPdf(`${import.meta.dirname}/reconciliation.typ`, {
      head: printing.templateHead(head, 'Biên bản đối soát thanh toán trực tuyến', null),
      what: `${PROVIDER_WORDS[asked.provider]}, ngày ${formatDate(asked.day)}`,
      lines: lines.map((line) => ({
        dossier: line.order?.dossierCode ?? `Không rõ: ${line.orderReference}`,
        ours: amount(line.oursVnd),
        theirs: amount(line.theirsVnd),
        result: MATCH_WORDS[line.kind].text,
        note: line.note?.explanation ?? '',
      })),
      oursSum: formatNumber(ours),
      theirsSum: formatNumber(theirs),
      difference: `${formatNumber(theirs - ours)} đồng`,
      writer: getOfficer(context).name,
    });
    return pdf(bytes, `doi-soat-${asked.day}.pdf`);
  },
});

/** GET /doi-soat/xuat.csv */
export const exportReconciliationPage = definePage({
  id: 'fees.reconcile-export',
  path: feesPaths.exportReconciliation,
  access: 'fees.read',
  async load(context, { query }) {
    const asked = await readAsked(context, query);
    const { lines } = await reconcile(context, asked);
    return {
      kind: 'download',
      bytes: toCsv([HEAD, ...lines.map(csvLine)]),
      mediaType: 'text/csv; charset=utf-8',
      fileName: `doi-soat-${asked.day}.csv`,
    };
  },
});

const HEAD = [
  'Mã giao dịch',
  'Mã hồ sơ',
  'Mã của cổng',
  'Ta ghi (đồng)',
  'Cổng ghi (đồng)',
  'Kết quả',
  'Giải trình',
];

function csvLine(line: ReconciledLine): string[] {
  return [
    line.orderReference,
    line.order?.dossierCode ?? '',
    line.providerReference,
    String(line.oursVnd ?? ''),
    String(line.theirsVnd ?? ''),
    MATCH_WORDS[line.kind].text,
    line.note?.explanation ?? '',
  ];
}

function amount(vnd: number | null): string {
  return vnd === null ? '–' : formatNumber(vnd);
}

function sumOf(lines: readonly ReconciledLine[], side: 'oursVnd' | 'theirsVnd'): number {
  return lines.reduce((sum, line) => sum + (line[side] ?? 0), 0);
}
