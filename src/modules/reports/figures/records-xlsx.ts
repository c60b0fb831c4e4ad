import { setImmediate } from 'node:timers/promises';
import type { Context } from '#platform/context.ts';
import type { CountFigure, FigureQuery } from '#platform/figures/figure.ts';
import { listXlsx } from '#platform/tables/write-xlsx.ts';

const AT_ONCE = 500;

/**
 * The records behind a count as a workbook, row by row: memory does not grow with their columns, and between two pages
 * other requests have their turn. Those the actor may not read are counted in the last line.
 */
export function recordsXlsx(
  context: Context,
  figure: CountFigure,
  query: FigureQuery,
): AsyncIterable<Uint8Array> {
  const columns = figure.columns.map((header, at) => ({ header, width: at === 1 ? 48 : 20 }));
  return listXlsx('Danh sách', columns, rowsOf(context, figure, query));
}

async function* rowsOf(context: Context, figure: CountFigure, query: FigureQuery): AsyncGenerator<string[]> {
  let hidden = 0;
  for await (const page of pagesOf(context, figure, query)) {
    for (const cells of page.rows) yield [...cells];
    hidden = page.hidden;
    await setImmediate();
  }
  if (hidden > 0) yield [`Và ${hidden} ${figure.noun} khác ngoài quyền xem`];
}

interface Lines {
  readonly rows: readonly (readonly string[])[];
  /** So many so far, or altogether, that the actor may not read. */
  readonly hidden: number;
}

function pagesOf(context: Context, figure: CountFigure, query: FigureQuery): AsyncGenerator<Lines> {
  const { recordIds, readable } = figure;
  return recordIds && readable
    ? linesById(
        () => recordIds(context, query),
        (ids) => readable(context, ids),
      )
    : linesByPage(context, figure, query);
}

/** The list is fixed once, by its ids; nothing is counted or sorted again for each page. */
async function* linesById(
  list: () => ReturnType<NonNullable<CountFigure['recordIds']>>,
  read: (ids: readonly string[]) => ReturnType<NonNullable<CountFigure['readable']>>,
): AsyncGenerator<Lines> {
  const ids = await list();
  let hidden = 0;
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const asked = ids.slice(first, first + AT_ONCE);
    const rows = (await read(asked)).map(({ cells }) => cells);
    hidden += asked.length - rows.length;
    yield { rows, hidden };
  }
}

async function* linesByPage(
  context: Context,
  figure: CountFigure,
  query: FigureQuery,
): AsyncGenerator<Lines> {
  let after: string | undefined;
  do {
    const page = await figure.records(context, query, { after, size: AT_ONCE });
    yield { rows: page.rows.map(({ cells }) => cells), hidden: page.hidden };
    after = page.next;
  } while (after !== undefined);
}
