import { countedUnitIds, countedUnitsOfEach } from '#modules/organization/index.ts';
import { findVersionInForce } from '#modules/procedures/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { CountFigure } from '#platform/figures/figure.ts';
import {
  countOnlineProcedures,
  listOnlineProcedures,
  onlineProceduresOfEach,
} from '../sql/online-procedures.ts';

/** How many procedures had dossiers that came online: a service that stands on the portal and is used. */
export const onlineProcedures: CountFigure = {
  code: 'dossiersOnlineProcedures',
  kind: 'count',
  title: 'Thủ tục có phát sinh hồ sơ trực tuyến',
  measuredIn: 'thủ tục',
  noun: 'thủ tục',
  owner: 'dossiers',
  permission: 'dossiers.overview',
  definition:
    'Thủ tục có ít nhất một hồ sơ nộp trực tuyến được tiếp nhận trong kỳ; mỗi thủ tục tính một lần dù nhiều đơn vị cùng giải quyết.',
  legalSource: 'Quyết định 766/QĐ-TTg năm 2022, nhóm cung cấp dịch vụ công trực tuyến',
  // A procedure that two units decide would count twice in parts by unit.
  dimensions: [],
  columns: ['Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Hồ sơ trực tuyến'],
  value: async (context, query) =>
    countOnlineProcedures(context, { query, unitIds: await countedUnitIds(context, query) }),
  valueOfEach: async (context, query, unitIds) =>
    onlineProceduresOfEach(context, query, await countedUnitsOfEach(context, query, unitIds)),
  parts: async () => [],
  async records(context, query, { after, size }) {
    const ask = { query, unitIds: await countedUnitIds(context, query) };
    const found = await listOnlineProcedures(context, ask, { after, size: size + 1 });
    const rows = found.slice(0, size);
    return {
      total: await countOnlineProcedures(context, ask),
      hidden: 0,
      rows: rows.map(({ code, name, field, dossiers }) => ({
        id: code,
        href: context.registry.pathOf('procedureCode', code) ?? '',
        cells: [code, name, field, String(dossiers)],
      })),
      next: found.length > size ? rows.at(-1)?.code : undefined,
    };
  },
  // The number of dossiers belongs to a period, which a list of codes does not name.
  async readable(context, codes) {
    const today = vietnamDate(context.clock.now());
    const versions = await Promise.all(codes.map((code) => findVersionInForce(context, code, today)));
    return codes.map((code, at) => ({
      id: code,
      href: context.registry.pathOf('procedureCode', code) ?? '',
      cells: [code, versions[at]?.name ?? '', versions[at]?.field ?? '', '–'],
    }));
  },
};
