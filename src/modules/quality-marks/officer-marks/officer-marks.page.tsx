import { AskFilters, askAddress, periodText, readFigureAsk } from '#modules/reports/index.ts';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage, type PageRequest } from '#platform/http/operation.ts';
import { recordLink } from '#platform/http/record-link.ts';
import { view } from '#platform/http/reply.ts';
import { isUuid } from '#platform/ids.ts';
import { formatDate, formatNumber } from '#ui/format.ts';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState, Grid, Stat } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { classOf, rulesOn } from '../domain/mark-rules.ts';
import { DOSSIER_INDICATORS, officerScore } from '../domain/marks.ts';
import { paths } from '../paths.ts';
import { Readings } from '../unit-marks/unit-marks.page.tsx';
import {
  type MarkedDossier,
  type Narrowing,
  type OfficerSheet,
  readOfficerSheet,
} from './read-officer-marks.ts';

/** GET /cham-diem/can-bo/:id: the marks of an officer, each opening its dossiers. */
export const officerMarksPage = definePage({
  id: 'quality-marks.officer.page',
  path: paths.officer(':id'),
  access: 'quality-marks.read',
  load: (context, request) =>
    sheetPage(context, request, request.params.id ?? '', paths.officer(request.params.id ?? '')),
});

/** GET /cham-diem/cua-toi: the same of oneself. */
export const ownMarksPage = definePage({
  id: 'quality-marks.own.page',
  path: paths.own,
  access: 'quality-marks.read-own',
  load: (context, request) => sheetPage(context, request, getOfficer(context).officerId, paths.own),
});

async function sheetPage(context: Context, { query }: PageRequest, officerId: string, path: string) {
  const ask = await readFigureAsk(context, query);
  const after = isUuid(query.sau ?? '') ? query.sau : undefined;
  const only = narrowingOf(query);
  const sheet = await readOfficerSheet(context, {
    officerId: isUuid(officerId) ? officerId : '00000000-0000-0000-0000-000000000000',
    query: ask.query,
    only,
    after,
  });
  const rules = rulesOn(ask.query.to);
  const address = askAddress(ask);
  const href = (more: Record<string, string>) => withQuery(path, { ...address, ...more });
  const narrowed = only ? { 'chi-so': String(only.indicator), diem: String(only.mark) } : {};
  return view(
    { title: `Điểm giải quyết thủ tục: ${sheet.name}`, lead: `${ask.unit.name}, ${periodText(ask.period)}.` },
    <>
      <AskFilters context={context} action={path} ask={ask} typed={query} />
      <Scores sheet={sheet} href={href} classText={(score) => classOf(score, rules.officerClasses)} />
      <DataTable
        caption={
          only ? `Hồ sơ có điểm ${only.mark} ở chỉ số ${only.indicator}` : 'Hồ sơ đã giải quyết trong kỳ'
        }
        rows={sheet.rows}
        rowHref={(row) => recordLink(context, 'dossier', row.dossierId)}
        columns={columnsOf()}
        empty={<EmptyState title="Không có hồ sơ nào">Hãy chọn kỳ khác hoặc bỏ bớt điều kiện.</EmptyState>}
      />
      <Pagination
        shown={sheet.rows.length}
        noun="hồ sơ"
        previousHref={after ? href(narrowed) : undefined}
        nextHref={sheet.next && href({ ...narrowed, sau: sheet.next })}
      />
      <Readings rules={rules} />
    </>,
  );
}

function narrowingOf(query: Readonly<Record<string, string>>): Narrowing | undefined {
  const indicator = DOSSIER_INDICATORS.find((one) => String(one) === query['chi-so']);
  const mark = ([0, 1, 2] as const).find((one) => String(one) === query.diem);
  return indicator === undefined || mark === undefined ? undefined : { indicator, mark };
}

interface ScoresProps {
  readonly sheet: OfficerSheet;
  readonly href: (more: Record<string, string>) => string;
  readonly classText: (score: number) => string;
}

function Scores({ sheet, href, classText }: ScoresProps) {
  const score = officerScore(sheet);
  if (score === undefined) return null;
  return (
    <Grid>
      <Stat
        label="Điểm bình quân mỗi hồ sơ"
        value={formatNumber(score, 1)}
        detail={`${classText(score)}; ${formatNumber(sheet.dossiers)} hồ sơ`}
        href={href({})}
      />
      {DOSSIER_INDICATORS.map((indicator) => (
        <Stat
          label={`Chỉ số ${indicator}: xem hồ sơ 0 điểm`}
          value={formatNumber(sheet.sums[indicator] / sheet.dossiers, 2)}
          detail={`${formatNumber(sheet.sums[indicator])} điểm của ${formatNumber(sheet.dossiers)} hồ sơ`}
          href={href({ 'chi-so': String(indicator), diem: '0' })}
        />
      ))}
    </Grid>
  );
}

function columnsOf(): Column<MarkedDossier>[] {
  return [
    {
      head: 'Mã hồ sơ',
      cell: ({ code }) => code,
      nowrap: true,
    },
    { head: 'Thủ tục', cell: ({ procedureName }) => procedureName },
    { head: 'Giải quyết xong', cell: ({ endedAt }) => formatDate(endedAt), nowrap: true },
    ...DOSSIER_INDICATORS.map(
      (indicator): Column<MarkedDossier> => ({
        head: `Chỉ số ${indicator}`,
        cell: ({ marks }) => String(marks[indicator]),
        align: 'end',
      }),
    ),
  ];
}
