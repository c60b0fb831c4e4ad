import { BarChart } from '#ui/bar-chart.tsx';
import { formatNumber } from '#ui/format.ts';
import { scrollLabel } from '#ui/table.tsx';
import { cellText, RULE_WORDS } from '../form/cell-text.ts';
import { headLines } from '../form/heads.ts';
import {
  isNumber,
  type NumberCell,
  type ReportCell,
  type ReportColumn,
  type ReportRate,
  type ReportRow,
  type ReportSection,
  type TableSection,
} from '../form/report-form.ts';

/** Where a number leads: the address of its records, if it has any. */
export type OpenCell = (cell: NumberCell) => string | undefined;

interface SectionsProps {
  readonly sections: readonly ReportSection[];
  readonly open: OpenCell;
  /** A remark behind a number, such as that it was restated since. */
  readonly mark?: ((cell: NumberCell) => string | undefined) | undefined;
}

/** The content of a report on screen, in its order. */
export function ReportSections({ sections, ...props }: SectionsProps) {
  return (
    <>
      {sections.map((section) => (
        <section class="report-section">
          {section.title ? <h2 class="govuk-heading-m">{section.title}</h2> : null}
          <SectionBody section={section} {...props} />
        </section>
      ))}
    </>
  );
}

function SectionBody({ section, ...props }: Omit<SectionsProps, 'sections'> & { section: ReportSection }) {
  switch (section.kind) {
    case 'table':
      return (
        <>
          <ReportTable section={section} {...props} />
          <TableBars section={section} />
        </>
      );
    case 'rates':
      return <Rates rates={section.rates} {...props} />;
    case 'text':
      return <p class="govuk-body">{section.text}</p>;
  }
}

type TableProps = Omit<SectionsProps, 'sections'> & { section: TableSection };

function ReportTable({ section, ...props }: TableProps) {
  const { columns, rows, total, title } = section;
  return (
    // A region that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabindex={0} aria-label={scrollLabel(title ?? 'Số liệu của báo cáo')}>
      <table class="data-table report-table">
        <caption class="govuk-visually-hidden">{title ?? 'Số liệu của báo cáo'}</caption>
        <thead>
          {headLines(columns).map((cells) => (
            <tr>
              {cells.map(({ text, columns: wide, lines }) => (
                <th scope={wide > 1 ? 'colgroup' : 'col'} colspan={wide} rowspan={lines}>
                  {text}
                </th>
              ))}
            </tr>
          ))}
          {columns.some(({ number }) => number) ? (
            <tr class="report-numbers">
              {columns.map(({ number }) => (
                <td>{number}</td>
              ))}
            </tr>
          ) : null}
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row row={row} columns={columns} {...props} />
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <Row row={total} columns={columns} {...props} />
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

type RowProps = Omit<SectionsProps, 'sections'> & { row: ReportRow; columns: readonly ReportColumn[] };

function Row({ row, columns, open, mark }: RowProps) {
  const name = row.cells.find((cell) => !isNumber(cell) && !/^[\d.]*$/.test(cell.text));
  const what = name && !isNumber(name) ? name.text : '';
  return (
    <tr class={row.strong ? 'report-strong' : undefined}>
      {columns.map((column, at) => {
        const cell = row.cells[at] ?? { text: '' };
        const words = [...column.groups, column.head].join(', ');
        return (
          <td
            class={
              column.align === 'start'
                ? column.weight < 2
                  ? undefined
                  : 'report-name'
                : `cell-${column.align}`
            }
          >
            <Cell cell={cell} href={isNumber(cell) ? open(cell) : undefined} label={`${words}, ${what}`} />
            <Mark text={isNumber(cell) ? mark?.(cell) : undefined} />
          </td>
        );
      })}
    </tr>
  );
}

/** Said to whoever hears the page, shown as a star to whoever sees it. */
function Mark({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <span class="report-mark" title={text}>
      <span aria-hidden="true">*</span>
      <span class="govuk-visually-hidden"> ({text})</span>
    </span>
  );
}

function Cell({ cell, href, label }: { cell: ReportCell; href: string | undefined; label: string }) {
  const text = cellText(cell);
  if (isNumber(cell) && cell.value === null) return <span class="muted">{text}</span>;
  if (href === undefined) return <>{text}</>;
  return (
    <a href={href} aria-label={`${text} – ${label}`}>
      {text}
    </a>
  );
}

function Rates({ rates, open, mark }: Omit<SectionsProps, 'sections'> & { rates: readonly ReportRate[] }) {
  return (
    <ul class="report-rates">
      {rates.map(({ label, numerator, denominator, rule }) => (
        <li>
          <span>{label}: </span>
          <strong>{share(numerator, denominator)}</strong>{' '}
          <span class="muted">
            (
            <Cell cell={numerator} href={open(numerator)} label={`Tử số, ${label}`} />
            <Mark text={mark?.(numerator)} />/
            <Cell cell={denominator} href={open(denominator)} label={`Mẫu số, ${label}`} />
            <Mark text={mark?.(denominator)} />
            {rule ? `; ${RULE_WORDS[rule]}` : ''})
          </span>
        </li>
      ))}
    </ul>
  );
}

function share(numerator: NumberCell, denominator: NumberCell): string {
  if (numerator.value === null || denominator.value === null) return 'chưa có dữ liệu';
  if (denominator.value === 0) return '–';
  return `${formatNumber((numerator.value / denominator.value) * 100, 2)} %`;
}

/** The bars under a table, of the same numbers. */
function TableBars({ section: { chart, columns, rows } }: Pick<TableProps, 'section'>) {
  if (!chart || rows.length === 0) return null;
  const places = chart.series.map(({ column }) => columns.findIndex(({ key }) => key === column));
  const name = columns.findIndex(({ align }) => align === 'start');
  const bars = rows.map((row) => {
    const values = places.map((at) => {
      const cell = row.cells[at];
      return cell && isNumber(cell) ? (cell.value ?? 0) : 0;
    });
    const label = row.cells[name];
    return { label: label ? cellText(label) : '', values };
  });
  const shown = bars.filter(({ values }) => values.some((value) => value > 0));
  if (shown.length === 0) return null;
  return (
    <BarChart
      title={chart.title}
      series={chart.series.map(({ name: text, tone }) => ({ name: text, tone }))}
      rows={shown}
      level={2}
    />
  );
}
