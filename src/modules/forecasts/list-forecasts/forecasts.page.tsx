import { type DossierState, STATE_WORDS } from '#modules/dossiers/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import { definePage } from '#platform/http/operation.ts';
import { recordLink } from '#platform/http/record-link.ts';
import { view } from '#platform/http/reply.ts';
import { formatDateTime } from '#ui/format.ts';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { paths } from '../paths.ts';
import type { Forecast } from '../sql/forecasts.ts';
import { percentText, reasonText, riskOf } from '../words.ts';
import { pageOfForecasts } from './list-forecasts.ts';

const PAGE_SIZE = 50;

/** GET /du-bao: which open dossiers are likely to be late, and why. */
export const forecastsPage = definePage({
  id: 'forecasts.page',
  path: paths.list,
  access: 'forecasts.read',
  async load(context, { query }) {
    const { forecasts, next } = await pageOfForecasts(context, { after: query.sau, size: PAGE_SIZE });
    const units = await unitNames(context, [...new Set(forecasts.map(({ unitId }) => unitId))]);
    const href = (row: Forecast) => recordLink(context, 'dossier', row.dossierId);
    return view(
      {
        title: 'Hồ sơ có nguy cơ quá hạn',
        lead: 'Hồ sơ dễ quá hạn nhất đứng đầu. Dự báo học từ hồ sơ đã giải quyết của chính đơn vị, tính lại mỗi giờ làm việc.',
        actions: <a href={paths.calibration}>Dự báo đúng đến đâu?</a>,
      },
      <>
        <DataTable
          caption="Hồ sơ có nguy cơ quá hạn"
          captionHidden
          rows={forecasts}
          rowHref={href}
          columns={[codeColumn, procedureColumn, unitColumn(units), dueColumn, riskColumn, reasonColumn]}
          empty={
            <EmptyState title="Chưa có dự báo">
              Dự báo được tính mỗi giờ làm việc, khi đã có hồ sơ giải quyết xong để học.
            </EmptyState>
          }
        />
        <Pagination
          shown={forecasts.length}
          noun="hồ sơ"
          previousHref={query.sau ? paths.list : undefined}
          nextHref={next && `${paths.list}?${new URLSearchParams({ sau: next })}`}
        />
      </>,
    );
  },
});

const codeColumn: Column<Forecast> = { head: 'Mã hồ sơ', cell: ({ code }) => code, nowrap: true };

const procedureColumn: Column<Forecast> = {
  head: 'Thủ tục và bước',
  name: true,
  cell: ({ procedureName, step }) => (
    <div>
      <span class="clamp" title={procedureName}>
        {procedureName}
      </span>
      <span class="muted">{STATE_WORDS[step as DossierState].text}</span>
    </div>
  ),
};
function unitColumn(units: ReadonlyMap<string, string>): Column<Forecast> {
  return {
    head: 'Đơn vị giải quyết',
    name: true,
    wideOnly: true,
    cell: ({ unitId }) => units.get(unitId) ?? '–',
  };
}

const dueColumn: Column<Forecast> = {
  head: 'Hẹn trả',
  cell: ({ dueAt }) => formatDateTime(dueAt),
  nowrap: true,
};
const riskColumn: Column<Forecast> = {
  head: 'Khả năng quá hạn',
  cell: ({ probability }) => {
    const { text, tone } = riskOf(probability);
    return (
      <div>
        <strong>{percentText(probability)}</strong> <Tag tone={tone}>{text}</Tag>
      </div>
    );
  },
};
const reasonColumn: Column<Forecast> = {
  head: 'Vì sao',
  clamp: true,
  cell: ({ reasons }) => {
    const strongest = reasons.find(({ push }) => push > 0) ?? reasons[0];
    return strongest ? reasonText(strongest) : 'Như thường lệ';
  },
};
