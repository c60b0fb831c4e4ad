import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { CountFigure, Figure, RateFigure } from '#platform/figures/figure.ts';
import { type FigureValue, getFigure, readFigure } from '#platform/figures/read-figure.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { formatNumber, formatRate } from '#ui/format.ts';
import { Grid, Panel, Stat } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { AskFilters } from '../ask/ask-filters.tsx';
import { askAddress, type FigureAsk, readFigureAsk } from '../ask/figure-ask.ts';
import { periodText } from '../ask/period-address.ts';
import { paths } from '../paths.ts';
import { FigureParts } from './figure-parts.tsx';
import { RecordsPanel } from './figure-records.tsx';

const RULE_WORDS = {
  resolved: 'Chia cho hồ sơ đã giải quyết trong kỳ.',
  resolvedPlusOverdue: 'Chia cho hồ sơ đã giải quyết trong kỳ cộng hồ sơ đang giải quyết đã quá hạn.',
  whole: 'Chia cho tổng số.',
} as const;

/** GET /so-lieu/:code: what a figure counts, its value, and exactly the records that made it. */
export const figurePage = definePage({
  id: 'reports.figure.page',
  path: paths.figure(':code'),
  access: 'reports.read',
  async load(context, { params, query }) {
    authorize(context, 'reports.read');
    const figure = getFigure(context, params.code ?? '');
    const ask = await readFigureAsk(context, query);
    const value = await readFigure(context, figure.code, ask.query);
    const body = (
      <>
        <AskFilters context={context} action={paths.figure(figure.code)} ask={ask} typed={query} />
        <Value context={context} figure={figure} value={value} ask={ask} />
        <Definition figure={figure} ask={ask} />
        {figure.kind === 'count' ? await countPanels(context, figure, ask, query.sau) : null}
      </>
    );
    const lead = `${ask.unit.name}, ${periodText(ask.period)}.`;
    const breadcrumb = [{ text: 'Danh mục số liệu', href: paths.figures }];
    return view({ title: figure.title, lead, breadcrumb }, body);
  },
});

async function countPanels(context: Context, figure: CountFigure, ask: FigureAsk, after: string | undefined) {
  return (
    <>
      {await FigureParts({ context, figure, ask })}
      {await RecordsPanel({ context, figure, ask, after })}
    </>
  );
}

interface ValueProps {
  readonly context: Context;
  readonly figure: Figure;
  readonly value: FigureValue;
  readonly ask: FigureAsk;
}

function Value({ context, figure, value, ask }: ValueProps) {
  if (value.kind === 'count' || figure.kind === 'count') {
    const count = value.kind === 'count' ? value.value : 0;
    return (
      <Grid>
        <Stat
          label={figure.title}
          value={formatNumber(count)}
          detail={figure.measuredIn}
          href={count > 0 ? '#ho-so' : undefined}
        />
      </Grid>
    );
  }
  const part = (code: string, count: number) => {
    const { title, measuredIn } = getFigure(context, code);
    const href = withQuery(paths.figure(code), askAddress(ask));
    return <Stat label={title} value={formatNumber(count)} detail={measuredIn} href={href} />;
  };
  return (
    <Grid>
      <Stat
        label={figure.title}
        value={value.rate === null ? '–' : `${formatNumber(value.rate * 100, 2)} %`}
        detail={`${formatRate(value.numerator, value.denominator)}. ${RULE_WORDS[value.denominatorRule]}`}
      />
      {part(figure.numerator, value.numerator)}
      {part(figure.denominator, value.denominator)}
    </Grid>
  );
}

function Definition({ figure, ask }: { figure: Figure; ask: FigureAsk }) {
  return (
    <Panel title="Cách tính">
      <SummaryList
        rows={[
          { key: 'Định nghĩa', value: figure.definition },
          { key: 'Căn cứ', value: figure.legalSource },
          { key: 'Đơn vị tính', value: figure.measuredIn },
          figure.kind === 'rate' ? { key: 'Mẫu số', value: ruleText(figure) } : null,
          { key: 'Tính cho', value: rangeText(ask) },
          { key: 'Mã số liệu', value: <code>{figure.code}</code> },
        ]}
      />
    </Panel>
  );
}

function ruleText({ denominatorRule }: RateFigure) {
  return (
    <>
      {RULE_WORDS[denominatorRule]} Quy tắc <code>{denominatorRule}</code>.
    </>
  );
}

function rangeText({ unit, query }: FigureAsk): string {
  const range = query.scope === 'unit' ? 'riêng đơn vị' : 'đơn vị và các đơn vị trực thuộc';
  const then =
    query.organization === 'asNow'
      ? 'Việc của đơn vị đã sáp nhập tính cho đơn vị kế thừa hiện nay.'
      : 'Việc của đơn vị đã sáp nhập tính cho chính đơn vị đó.';
  return `${unit.name}, ${range}, theo cơ quan trực tiếp giải quyết. ${then}`;
}
