import { setImmediate } from 'node:timers/promises';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Context } from '#platform/context.ts';
import type { CountFigure, FigureQuery } from '#platform/figures/figure.ts';

const AT_ONCE = 500;

/**
 * The records behind a count as a workbook, row by row: memory does not grow with their number, and between two pages
 * other requests have their turn. Those the actor may not read are counted in the last line.
 */
export function recordsXlsx(
  context: Context,
  figure: CountFigure,
  query: FigureQuery,
): AsyncIterable<Uint8Array> {
  return writeXlsxStream(rowsOf(context, figure, query), {
    name: 'Danh sách',
    columns: figure.columns.map((header, at) => ({ header, width: at === 1 ? 48 : 20 })),
    freezePane: { rows: 1 },
  }) as unknown as AsyncIterable<Uint8Array>;
}

async function* rowsOf(context: Context, figure: CountFigure, query: FigureQuery): AsyncGenerator<string[]> {
  let after: string | undefined;
  do {
    const page = await figure.records(context, query, { after, size: AT_ONCE });
    for (const { cells } of page.rows) yield [...cells];
    after = page.next;
    if (after === undefined && page.hidden > 0)
      yield [`Và ${page.hidden} ${figure.noun} khác ngoài quyền xem`];
    await setImmediate();
  } while (after !== undefined);
}
