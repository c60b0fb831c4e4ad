import { countedUnitIds, countedUnitsOfEach, presentUnitOf } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type {
  CountFigure,
  Figure,
  FigurePart,
  FigureQuery,
  FigureRecord,
  RecordsAsk,
} from '#platform/figures/figure.ts';
import { formatDate, formatMoney } from '#ui/format.ts';
import {
  type AskedDossier,
  type AskedDossiers,
  askedParts,
  countReadableAsked,
  listAsked,
  listAskedAmong,
  proceduresPaidOnline,
  proceduresPaidOnlineOfEach,
} from './sql/figure-rows.ts';

const SOURCE = 'Quyết định 766/QĐ-TTg năm 2022, nhóm thanh toán trực tuyến';
const AT =
  'Tính tại nơi thu, theo ngày yêu cầu nộp; khoản được miễn toàn bộ không tính. Mỗi hồ sơ tính một lần.';

function askedDossiers(
  told: Pick<CountFigure, 'code' | 'title' | 'definition'>,
  paidOnline: boolean,
): CountFigure {
  const askOf = async (context: Context, query: FigureQuery): Promise<AskedDossiers> => ({
    query,
    paidOnline,
    unitIds: await countedUnitIds(context, query),
  });
  return {
    ...told,
    kind: 'count',
    measuredIn: 'hồ sơ',
    noun: 'hồ sơ',
    owner: 'fees',
    permission: 'dossiers.overview',
    legalSource: SOURCE,
    dimensions: ['unit', 'field', 'channel', 'procedure'],
    columns: ['Mã hồ sơ', 'Thủ tục', 'Ngày yêu cầu nộp', 'Số tiền'],
    value: async (context, query) => sumOf(await askedParts(context, await askOf(context, query), 'unit')),
    async parts(context, query, by) {
      if (by === 'officer' || by === 'cause') return [];
      const parts = await askedParts(context, await askOf(context, query), by);
      if (by !== 'unit') return parts;
      const presentOf = await presentUnitOf(context, query.organization);
      const grouped = Map.groupBy(parts, ({ key }) => presentOf(key));
      return [...grouped].map(([key, same]) => ({ key, value: sumOf(same) }));
    },
    records: async (context, query, ask) => recordsOf(context, await askOf(context, query), ask),
    readable: async (context, ids) =>
      (await listAskedAmong(context, ids)).map((asked) => toRecord(context, asked)),
  };
}

async function recordsOf(context: Context, asked: AskedDossiers, { after, size }: RecordsAsk) {
  const total = sumOf(await askedParts(context, asked, 'unit'));
  const found = await listAsked(context, asked, { after, size: size + 1 });
  const rows = found.slice(0, size);
  return {
    total,
    hidden: total - (await countReadableAsked(context, asked)),
    rows: rows.map((row) => toRecord(context, row)),
    next: found.length > size ? rows.at(-1)?.id : undefined,
  };
}

function toRecord(
  { registry }: Pick<Context, 'registry'>,
  { id, code, procedureName, since, amountVnd }: AskedDossier,
): FigureRecord {
  return {
    id,
    href: registry.pathOf('dossier', id) ?? '',
    cells: [code, procedureName, formatDate(vietnamDate(since)), formatMoney(amountVnd)],
  };
}

function sumOf(parts: readonly FigurePart[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

const procedures: CountFigure = {
  code: 'feesProceduresPaidOnline',
  kind: 'count',
  title: 'Thủ tục có phát sinh thanh toán trực tuyến',
  measuredIn: 'thủ tục',
  noun: 'thủ tục',
  owner: 'fees',
  permission: 'dossiers.overview',
  definition:
    'Thủ tục có ít nhất một khoản thu qua nền tảng thanh toán trong kỳ, không bị hủy, không hoàn trả; mỗi thủ tục tính một lần. Tính tại nơi thu.',
  legalSource: SOURCE,
  // A procedure paid for at two units would count twice in parts by unit.
  dimensions: [],
  columns: ['Mã thủ tục', 'Khoản thu trực tuyến'],
  value: async (context, query) => (await paidOnline(context, query)).length,
  valueOfEach: async (context, query, unitIds) =>
    proceduresPaidOnlineOfEach(context, query, await countedUnitsOfEach(context, query, unitIds)),
  parts: async () => [],
  async records(context, query, { after, size }) {
    const all = await paidOnline(context, query);
    const onward = all.filter(({ code }) => after === undefined || code > after);
    const rows = onward.slice(0, size);
    return {
      total: all.length,
      hidden: 0,
      rows: rows.map(({ code, payments }) => paidProcedure(context, code, String(payments))),
      next: onward.length > size ? rows.at(-1)?.code : undefined,
    };
  },
  // How often it was paid belongs to a period, which a list of codes does not name.
  readable: async (context, codes) => codes.map((code) => paidProcedure(context, code, '–')),
};

function paidProcedure(
  { registry }: Pick<Context, 'registry'>,
  code: string,
  payments: string,
): FigureRecord {
  return { id: code, href: registry.pathOf('procedureCode', code) ?? '', cells: [code, payments] };
}

async function paidOnline(context: Context, query: FigureQuery) {
  const unitIds = await countedUnitIds(context, query);
  return proceduresPaidOnline(context, { query, unitIds });
}

/** The figures over money. */
export const feesFigures: readonly Figure[] = [
  askedDossiers(
    {
      code: 'feesDossiersAsked',
      title: 'Hồ sơ có nghĩa vụ nộp phí, lệ phí',
      definition: `Hồ sơ được yêu cầu nộp phí, lệ phí hoặc nghĩa vụ tài chính trong kỳ. ${AT}`,
    },
    false,
  ),
  askedDossiers(
    {
      code: 'feesDossiersPaidOnline',
      title: 'Hồ sơ thanh toán trực tuyến',
      definition: `Hồ sơ được yêu cầu nộp tiền trong kỳ và đã nộp qua nền tảng thanh toán, không bị hủy, không hoàn trả. ${AT}`,
    },
    true,
  ),
  procedures,
];
