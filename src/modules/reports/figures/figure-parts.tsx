import type { Context } from '#platform/context.ts';
import type { CountFigure, Dimension, FigurePart } from '#platform/figures/figure.ts';
import { withQuery } from '#platform/http/address.ts';
import { formatNumber } from '#ui/format.ts';
import { Grid, Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { askAddress, type FigureAsk } from '../ask/figure-ask.ts';
import { paths } from '../paths.ts';
import { nameParts } from './name-parts.ts';

const MOST_LINES = 15;

interface Line {
  readonly text: string;
  readonly value: number;
  readonly href: string | undefined;
}

/** The dimensions that are shown, with what each is called and how it stands in an address. */
const SHOWN = [
  { by: 'field', head: 'Lĩnh vực', name: 'linh-vuc' },
  { by: 'channel', head: 'Hình thức nộp', name: 'kenh' },
  { by: 'unit', head: 'Đơn vị giải quyết', name: 'don-vi' },
] as const satisfies readonly { by: Dimension; head: string; name: string }[];

interface PartsProps {
  readonly context: Context;
  readonly figure: CountFigure;
  readonly ask: FigureAsk;
}

/** The number in parts: each opens the figure narrowed to it. Nothing for a figure that is narrowed to one part already. */
export async function FigureParts({ context, figure, ask }: PartsProps) {
  const panels = [];
  for (const { by, head, name } of SHOWN) {
    if (!figure.dimensions.includes(by) || (by !== 'unit' && ask.query[by] !== undefined)) continue;
    const parts = await figure.parts(context, ask.query, by);
    if (parts.length === 0 || (by === 'unit' && parts.length === 1)) continue;
    const lines = await linesOf(context, { figure, ask, parts, by, name });
    panels.push(<PartsPanel head={head} lines={lines} />);
  }
  return panels.length > 0 ? <Grid>{panels}</Grid> : null;
}

function PartsPanel({ head, lines }: { head: string; lines: readonly Line[] }) {
  const columns: readonly Column<Line>[] = [
    { head, cell: ({ text, href }) => (href ? <a href={href}>{text}</a> : text) },
    { head: 'Số lượng', cell: ({ value }) => formatNumber(value), align: 'end' },
  ];
  const rest = lines.slice(MOST_LINES);
  const shown = lines.slice(0, MOST_LINES);
  if (rest.length > 0) {
    const value = rest.reduce((sum, line) => sum + line.value, 0);
    shown.push({ text: `${formatNumber(rest.length)} dòng còn lại`, value, href: undefined });
  }
  return (
    <Panel title={`Theo ${head.toLocaleLowerCase('vi')}`}>
      <DataTable
        caption={`Theo ${head.toLocaleLowerCase('vi')}`}
        captionHidden
        columns={columns}
        rows={shown}
      />
    </Panel>
  );
}

interface Named {
  readonly figure: CountFigure;
  readonly ask: FigureAsk;
  readonly parts: readonly FigurePart[];
  readonly by: Dimension;
  readonly name: string;
}

async function linesOf(context: Context, { figure, ask, parts, by, name }: Named): Promise<Line[]> {
  const codes = new Map(ask.units.map((unit) => [unit.id, unit.agencyCode]));
  return (await nameParts(context, parts, by)).map(({ key, name: text, value }) => {
    const narrowed = by === 'unit' ? codes.get(key) : key;
    const scope = by === 'unit' ? { 'pham-vi': 'rieng' } : {};
    const href =
      narrowed && withQuery(paths.figure(figure.code), { ...askAddress(ask), ...scope, [name]: narrowed });
    return { text, value, href: href || undefined };
  });
}
