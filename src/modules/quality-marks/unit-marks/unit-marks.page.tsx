import { AskFilters, askAddress, type FigureAsk, periodText, readFigureAsk } from '#modules/reports/index.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { formatNumber } from '#ui/format.ts';
import { Details, EmptyState, Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { classOf, type MarkRules, rulesOn } from '../domain/mark-rules.ts';
import { DOSSIER_INDICATORS } from '../domain/marks.ts';
import { totalOf, type UnitIndicator } from '../domain/unit-marks.ts';
import { paths } from '../paths.ts';
import { type OfficerMarks, readUnitMarks } from './read-unit-marks.ts';

/** GET /cham-diem: the nine indicators of a unit, and the score of each officer. */
export const unitMarksPage = definePage({
  id: 'quality-marks.unit.page',
  path: paths.unit,
  access: 'quality-marks.read',
  async load(context, { query }) {
    const ask = await readFigureAsk(context, query);
    const { indicators, officers } = await readUnitMarks(context, ask.query);
    const rules = rulesOn(ask.query.to);
    return view(
      { title: 'Chấm điểm giải quyết thủ tục', lead: `${ask.unit.name}, ${periodText(ask.period)}.` },
      <>
        <AskFilters context={context} action={paths.unit} ask={ask} typed={query} />
        <UnitPanel indicators={indicators} rules={rules} />
        <Panel title="Từng cán bộ">
          <DataTable
            caption="Điểm bình quân mỗi hồ sơ"
            rows={officers}
            columns={officerColumns(ask, rules)}
            empty={
              <EmptyState title="Chưa có hồ sơ nào">Trong kỳ không có hồ sơ giải quyết xong.</EmptyState>
            }
          />
        </Panel>
        <Readings rules={rules} />
      </>,
    );
  },
});

function UnitPanel({ indicators, rules }: { indicators: readonly UnitIndicator[]; rules: MarkRules }) {
  const { points, outOf } = totalOf(indicators);
  const all = outOf === indicators.length * 2;
  return (
    <Panel title="Chín chỉ số của đơn vị">
      <p>
        <strong>
          {formatNumber(points, 1)} trên {formatNumber(outOf)} điểm có dữ liệu
        </strong>{' '}
        {all
          ? `– xếp loại ${classOf(points, rules.unitGrades)}.`
          : '– chưa xếp loại: cần đủ dữ liệu của cả chín chỉ số (18 điểm).'}
      </p>
      <DataTable caption="Chín chỉ số" captionHidden rows={indicators} columns={INDICATOR_COLUMNS} />
    </Panel>
  );
}

const INDICATOR_COLUMNS: readonly Column<UnitIndicator>[] = [
  { head: 'Số', cell: ({ number }) => String(number) },
  { head: 'Chỉ số', cell: ({ title }) => title },
  {
    head: 'Điểm (tối đa 2)',
    cell: ({ mark }) => (mark === null ? 'Chưa có dữ liệu' : formatNumber(mark, 2)),
    align: 'end',
  },
  { head: 'Căn cứ', cell: ({ ground }) => ground },
];

function officerColumns(ask: FigureAsk, rules: MarkRules): Column<OfficerMarks>[] {
  const address = askAddress(ask);
  return [
    {
      head: 'Cán bộ',
      cell: ({ officerId, name }) => <a href={withQuery(paths.officer(officerId), address)}>{name}</a>,
    },
    { head: 'Số hồ sơ', cell: ({ dossiers }) => formatNumber(dossiers), align: 'end' },
    ...DOSSIER_INDICATORS.map(
      (indicator): Column<OfficerMarks> => ({
        head: `Chỉ số ${indicator}`,
        cell: ({ sums, dossiers }) => formatNumber(sums[indicator] / dossiers, 2),
        align: 'end',
      }),
    ),
    { head: 'Điểm', cell: ({ score }) => <strong>{formatNumber(score, 1)}</strong>, align: 'end' },
    { head: 'Mức', cell: ({ score }) => classOf(score, rules.officerClasses) },
  ];
}

/** What the circular says, and how we read it where it leaves room. */
export function Readings({ rules }: { rules: MarkRules }) {
  return (
    <Details summary="Cách chấm">
      <p>{rules.legalBasis}. Chỉ số 6 (công khai) chưa có dữ liệu nên chưa cộng vào điểm của cán bộ.</p>
      <p>Những chỗ văn bản không nói rõ, hệ thống hiểu như sau (chưa được kiểm chứng):</p>
      <ul class="govuk-list govuk-list--bullet">
        {rules.readings.map(({ indicator, text }) => (
          <li>
            Chỉ số {indicator}: {text}
          </li>
        ))}
      </ul>
    </Details>
  );
}
