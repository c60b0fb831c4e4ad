import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';

/** One column of a table. */
export type Column<Row> = {
  /** Heading; on a narrow screen it stands before each value as text. */
  head: string;
  cell: (row: Row, index: number) => Child;
  /** 'end' for numbers and times left. */
  align?: 'start' | 'end' | 'center' | undefined;
  /** Keeps the value on one line: codes, dates. */
  nowrap?: boolean | undefined;
  /** Long text: at least a readable width, at most two lines; the whole of it as the title when `cell` gives text. */
  clamp?: boolean | undefined;
  /** At least the width of a person's name, so that it does not stand in three lines. */
  name?: boolean | undefined;
  /** For screen readers only, such as a column of buttons. */
  headHidden?: boolean | undefined;
  /** Left out on a screen narrower than 1000 px: the column is a convenience. */
  wideOnly?: boolean | undefined;
  /** A link that sorts by this column, and the way it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined } | undefined;
};

/** The boxes with which rows are chosen for one action on all of them. */
export type RowSelection<Row> = {
  name: string;
  value: (row: Row) => string;
  /** What a screen reader says for the box, for instance 'Chọn hồ sơ H33…'. */
  label: (row: Row) => string;
  /** The id of the form the boxes belong to, if the table does not stand inside it. */
  form?: string | undefined;
  disabled?: ((row: Row) => boolean) | undefined;
};

export type DataTableProps<Row> = {
  caption: Child;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Makes the first column a link whose target is the whole row. */
  rowHref?: ((row: Row) => string | undefined) | undefined;
  selection?: RowSelection<Row> | undefined;
  /** A tone for a whole row: late rows get a red edge (their words stay in the cells). */
  rowTone?: ((row: Row) => 'danger' | 'warning' | undefined) | undefined;
  /** What to show instead of rows; say what to do next. */
  empty?: Child;
  /** Sums under the columns, in the order of the columns. */
  footer?: readonly Child[] | undefined;
  /** Scroll sideways instead of stacking on a phone: for tables of figures. */
  scroll?: boolean | undefined;
  id?: string | undefined;
};

// Browsers drop the meaning of a table once its parts are laid out as blocks, so the roles are said again.
const role = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
};

/** A dense table (rows of 36 px) that turns into cards on a narrow screen. Keys j, k, Enter and x work where scripts run. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  if (props.rows.length === 0 && props.empty) return <div class="table-empty">{props.empty}</div>;
  const kind = props.scroll ? 'data-table' : 'data-table data-table-stack';
  const table = (
    <table class={kind} id={props.id} data-keys={props.rowHref ? '' : undefined} {...role.table}>
      <caption class={props.captionHidden ? 'govuk-visually-hidden' : 'data-table-caption'}>
        {props.caption}
      </caption>
      <thead {...role.group}>
        <tr {...role.row}>
          {props.selection ? <SelectAll form={props.selection.form} /> : null}
          {props.columns.map((column) => (
            <ColumnHead column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...role.group}>{props.rows.flatMap(rowWriter(props))}</tbody>
      {props.footer ? <TableFooter table={props} cells={props.footer} /> : null}
    </table>
  );
  if (!props.scroll) return table;
  return (
    // A region that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabindex={0} aria-label={scrollLabel(props.caption)}>
      {table}
    </section>
  );
}

/** Each region by its own name, so that whoever hears the page tells them apart. */
export function scrollLabel(caption: Child): string {
  return typeof caption === 'string' ? `${caption}, cuộn ngang` : 'Bảng cuộn ngang';
}

function cellClass<Row>(column: Column<Row> | undefined): string | undefined {
  const names = [
    column?.align === 'end' ? 'cell-end' : column?.align === 'center' ? 'cell-center' : '',
    column?.nowrap ? 'cell-nowrap' : '',
    column?.wideOnly ? 'cell-wide-only' : '',
    column?.clamp ? 'cell-clamp' : '',
    column?.name ? 'cell-name' : '',
  ].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}

function SelectAll({ form }: { form: string | undefined }) {
  return (
    <th scope="col" class="cell-select" {...role.head}>
      <span class="govuk-visually-hidden">Chọn</span>
      <input
        type="checkbox"
        class="row-box js-only"
        data-select-all=""
        form={form}
        aria-label="Chọn tất cả các dòng"
      />
    </th>
  );
}

function ColumnHead<Row>({ column }: { column: Column<Row> }) {
  const arrow =
    column.sort?.direction === 'ascending' ? ' ▲' : column.sort?.direction === 'descending' ? ' ▼' : '';
  return (
    <th
      scope="col"
      class={cellClass(column)}
      aria-sort={column.sort ? (column.sort.direction ?? 'none') : undefined}
      {...role.head}
    >
      {column.sort ? (
        <a href={column.sort.href} class="data-table-sort">
          {column.head}
          <span aria-hidden="true">{arrow}</span>
        </a>
      ) : (
        <span class={column.headHidden ? 'govuk-visually-hidden' : undefined}>{column.head}</span>
      )}
    </th>
  );
}

const ROW_END = raw('</tr>');

/**
 * Rows of a table as text and what stands in it: a page has hundreds of cells that differ in nothing but their content, so the
 * tags around it are written once for each column.
 */
function rowWriter<Row>(table: DataTableProps<Row>): (row: Row, index: number) => Child[] {
  const cells = table.columns.map((column, position) => cellWriter(column, position === 0));
  return (row, index) => {
    const href = table.rowHref?.(row);
    const tone = table.rowTone?.(row);
    const names = [href ? 'row-opens' : '', tone ? `row-${tone}` : ''].filter(Boolean).join(' ');
    return [
      raw(names ? `<tr class="${names}" role="row">` : '<tr role="row">'),
      table.selection ? <SelectCell selection={table.selection} row={row} /> : null,
      ...cells.flatMap((write) => write(row, index, href)),
      ROW_END,
    ];
  };
}

function cellWriter<Row>(column: Column<Row>, lead: boolean) {
  const [start, end] = cellTags(column, lead);
  return (row: Row, index: number, href: string | undefined): Child[] => {
    const content = column.cell(row, index);
    const shown = column.clamp ? clamped(content) : content;
    return lead && href ? [start, rowLink(href), shown, LINK_END, end] : [start, shown, end];
  };
}

function cellTags<Row>(column: Column<Row>, lead: boolean) {
  const label = column.headHidden ? undefined : column.head;
  const names = cellClass(column);
  const classes = names ? html` class="${names}"` : '';
  const head = label === undefined ? '' : html` data-label="${label}"`;
  return lead
    ? ([html`<th scope="row"${classes}${head} role="rowheader">`, raw('</th>')] as const)
    : ([html`<td${classes}${head} role="cell">`, raw('</td>')] as const);
}

const LINK_END = raw('</a>');

function rowLink(href: string): Child {
  return html`<a class="row-link" href="${href}" data-row-link="">`;
}

function SelectCell<Row>({ selection, row }: { selection: RowSelection<Row>; row: Row }) {
  return (
    <td class="cell-select" {...role.cell}>
      <input
        type="checkbox"
        class="row-box"
        name={selection.name}
        value={selection.value(row)}
        form={selection.form}
        disabled={selection.disabled?.(row)}
        aria-label={selection.label(row)}
        data-select-row=""
      />
    </td>
  );
}

/** Two lines of a long text; the whole of it shows when the pointer rests on it, and is there for a screen reader. */
function clamped(content: Child): Child {
  return (
    <span class="clamp" title={typeof content === 'string' ? content : undefined}>
      {content}
    </span>
  );
}

function TableFooter<Row>({ table, cells }: { table: DataTableProps<Row>; cells: readonly Child[] }) {
  return (
    <tfoot {...role.group}>
      <tr {...role.row}>
        {table.selection ? <td class="cell-select" {...role.cell} /> : null}
        {cells.map((cell, index) => (
          <td class={cellClass(table.columns[index])} data-label={table.columns[index]?.head} {...role.cell}>
            {cell}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
