import { listUnits } from '#modules/organization/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { AddressQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import type { Download } from '#platform/http/reply.ts';
import { toCsv } from '#platform/text/csv.ts';
import { formatDateTime } from '#ui/format.ts';
import type { DossierLine } from '../domain/dossier.ts';
import { CHANNEL_WORDS, STATE_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import { registerRows } from '../sql/register.ts';
import { getRegisterFilter } from './register-query.ts';

/** Lines of one exported table; the page says so before. */
export const MOST_EXPORTED = 10_000;

export const exportPath = `${paths.register}/xuat.csv`;

/** GET /ho-so/xuat.csv: what the register shows, as a table for a spreadsheet; without addresses and numbers of people. */
export const exportRegisterPage = definePage({
  id: 'dossiers.register-export',
  path: exportPath,
  access: 'dossiers.read',
  load: (context, { query }) => exportRegister(context, query),
});

async function exportRegister(context: Context, query: AddressQuery): Promise<Download> {
  authorize(context, 'dossiers.read');
  const rows = await registerRows(context, await getRegisterFilter(context, query), MOST_EXPORTED + 1);
  const names = new Map((await listUnits(context)).map((unit) => [unit.id, unit.name]));
  const lines = rows.slice(0, MOST_EXPORTED).map((row) => lineOf(row, names));
  const part = rows.length > MOST_EXPORTED ? `-${MOST_EXPORTED}-ho-so-dau` : '';
  return {
    kind: 'download',
    bytes: toCsv([HEAD, ...lines]),
    mediaType: 'text/csv; charset=utf-8',
    fileName: `ho-so${part}.csv`,
  };
}

const HEAD = [
  'Mã hồ sơ',
  'Bước',
  'Mã thủ tục',
  'Thủ tục',
  'Lĩnh vực',
  'Hình thức nộp',
  'Chủ hồ sơ',
  'Đơn vị tiếp nhận',
  'Cơ quan giải quyết',
  'Tiếp nhận',
  'Hạn trả',
  'Giải quyết xong',
  'Trả kết quả',
];

function lineOf(row: DossierLine, names: ReadonlyMap<string, string>): string[] {
  const moment = (at: Temporal.Instant | null) => (at ? formatDateTime(at) : '');
  return [
    row.code,
    STATE_WORDS[row.state].text,
    row.procedureCode,
    row.procedureName,
    row.procedureField,
    CHANNEL_WORDS[row.channel],
    row.ownerName,
    names.get(row.receivingUnitId) ?? '',
    names.get(row.competentUnitId) ?? '',
    moment(row.receivedAt),
    moment(row.dueAt),
    moment(row.endedAt),
    moment(row.returnedAt),
  ];
}
