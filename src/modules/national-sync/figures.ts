import { countedUnitIds, presentUnitOf } from '#modules/organization/index.ts';
import { type Scope, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { CountFigure, Figure, FigurePart, FigureQuery, FigureRecord } from '#platform/figures/figure.ts';
import { formatNumber } from '#ui/format.ts';
import {
  countReadableTold,
  listTold,
  listToldAmong,
  type ToldDossier,
  type ToldDossiers,
  toldIds,
  toldParts,
} from './sql/figure-rows.ts';

const STEPS =
  'Bước phải đồng bộ là bước làm thay đổi hồ sơ từ khi hệ thống được nối với Cổng Dịch vụ công quốc gia. Tính tại cơ quan giải quyết, mỗi hồ sơ một lần.';

function toldDossiers(
  said: Pick<CountFigure, 'code' | 'title' | 'definition'>,
  inTime: boolean,
): CountFigure {
  const askOf = async (context: Context, query: FigureQuery): Promise<ToldDossiers> => ({
    query,
    inTime,
    unitIds: await countedUnitIds(context, query),
  });
  return {
    ...said,
    kind: 'count',
    measuredIn: 'hồ sơ',
    noun: 'hồ sơ',
    owner: 'national-sync',
    permission: 'dossiers.overview',
    legalSource: 'Quyết định 766/QĐ-TTg năm 2022, nhóm công khai, minh bạch',
    dimensions: ['unit', 'field', 'channel', 'procedure'],
    columns: ['Mã hồ sơ', 'Thủ tục', 'Bước phải đồng bộ', 'Đồng bộ kịp thời'],
    value: async (context, query) => sumOf(await toldParts(context, await askOf(context, query), 'unit')),
    async parts(context, query, by) {
      if (by === 'officer' || by === 'cause') return [];
      const parts = await toldParts(context, await askOf(context, query), by);
      if (by !== 'unit') return parts;
      const presentOf = await presentUnitOf(context, query.organization);
      const grouped = Map.groupBy(parts, ({ key }) => presentOf(key));
      return [...grouped].map(([key, same]) => ({ key, value: sumOf(same) }));
    },
    async records(context, query, { after, size }) {
      const ask = await askOf(context, query);
      const total = sumOf(await toldParts(context, ask, 'unit'));
      const found = await listTold(context, ask, readersOf(context), { after, size: size + 1 });
      const rows = found.slice(0, size);
      return {
        total,
        hidden: total - (await countReadableTold(context, ask, readersOf(context))),
        rows: rows.map((row) => toRecord(context, row)),
        next: found.length > size ? rows.at(-1)?.id : undefined,
      };
    },
    recordIds: async (context, query) => toldIds(context, await askOf(context, query)),
    readable: async (context, ids) =>
      (await listToldAmong(context, ids, readersOf(context))).map((row) => toRecord(context, row)),
  };
}

/** Whose dossiers the actor may open. */
function readersOf({ actor }: Context): Scope {
  return scopeOf(actor, 'dossiers.read');
}

function toRecord(
  { registry }: Pick<Context, 'registry'>,
  { id, code, procedureName, steps, inTime }: ToldDossier,
): FigureRecord {
  const cells = [code, procedureName, formatNumber(steps), formatNumber(inTime)];
  return { id, href: registry.pathOf('dossier', id) ?? '', cells };
}

function sumOf(parts: readonly FigurePart[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** The figures over what the National Public Service Portal was told. */
export const syncFigures: readonly Figure[] = [
  toldDossiers(
    {
      code: 'nationalSyncDossiers',
      title: 'Hồ sơ có bước phải đồng bộ lên Cổng Dịch vụ công quốc gia',
      definition: `Hồ sơ có ít nhất một bước trong kỳ phải đồng bộ lên Cổng. ${STEPS}`,
    },
    false,
  ),
  toldDossiers(
    {
      code: 'nationalSyncDossiersInTime',
      title: 'Hồ sơ được đồng bộ kịp thời lên Cổng Dịch vụ công quốc gia',
      definition: `Hồ sơ mà mọi bước trong kỳ phải đồng bộ đều đã được Cổng nhận trong 10 phút từ lúc thực hiện, hoặc còn trong 10 phút đó. Quyết định 766 không nêu số phút; 10 phút lấy theo Nghị định 63/2024/NĐ-CP, Điều 7 khoản 4. Bản tin bị bỏ qua tính là không đồng bộ. ${STEPS}`,
    },
    true,
  ),
];
