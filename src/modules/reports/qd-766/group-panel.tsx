import type { Child } from 'hono/jsx';
import { withQuery } from '#platform/http/address.ts';
import type { Registry } from '#platform/registry.ts';
import { formatNumber, formatRate } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { askAddress, type FigureAsk } from '../ask/figure-ask.ts';
import type { ScoredCriterion, ScoredGroup, ScoredTerm } from '../criteria/evaluate.ts';
import { whyUnscored } from '../criteria/unscored.ts';
import { paths } from '../paths.ts';

interface GroupProps {
  readonly group: ScoredGroup;
  readonly ask: FigureAsk;
  readonly registry: Registry;
}

interface Line {
  readonly scored: ScoredCriterion;
  readonly term: ScoredTerm;
}

/** A group of indicators: what each divides by what, its points, and the records behind both numbers. */
export function GroupPanel({ group, ask, registry }: GroupProps) {
  const lines = group.criteria.flatMap((scored) => scored.terms.map((term) => ({ scored, term })));
  const columns: readonly Column<Line>[] = [
    { head: 'Số', cell: ({ scored }) => scored.criterion.row, align: 'center', wideOnly: true },
    {
      head: 'Chỉ số',
      cell: ({ scored, term }) => (
        <div>
          {scored.criterion.name}
          <br />
          <span class="muted">{term.term.of}</span>
        </div>
      ),
    },
    { head: 'Số liệu', cell: ({ term }) => <TermFigures term={term} ask={ask} registry={registry} /> },
    { head: 'Điểm', cell: ({ term }) => pointsOf(term), align: 'end' },
    { head: 'Tối đa', cell: ({ term }) => decimals(term.term.points), align: 'end' },
  ];
  const footer = [
    '',
    'Cộng nhóm',
    '',
    group.points === null ? 'chưa có dữ liệu' : formatNumber(group.points, 2),
    decimals(group.max),
  ];
  return (
    <Panel title={`${group.name} (${decimals(group.max)} điểm)`} id={`nhom-${group.code}`}>
      <DataTable caption={group.name} captionHidden columns={columns} rows={lines} footer={footer} />
    </Panel>
  );
}

function pointsOf({ points }: ScoredTerm): string {
  return points === null ? '–' : formatNumber(points, 2);
}

function decimals(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}

interface TermProps {
  readonly term: ScoredTerm;
  readonly ask: FigureAsk;
  readonly registry: Registry;
}

function TermFigures({ term: scored, ask, registry }: TermProps) {
  const { term, state, numerator, denominator } = scored;
  if (state === 'granted') return <>Chỉ đo ở cấp tỉnh; cấp xã được tính đủ điểm.</>;
  if (state === 'noData') return <NoFigures term={scored} ask={ask} registry={registry} />;
  const rate =
    state === 'nothing'
      ? `Không phát sinh (${formatNumber(numerator ?? 0)}/0)`
      : formatRate(numerator ?? 0, denominator ?? 0);
  return (
    <div>
      {rate}
      <FigureLinks
        codes={[...(term.numerator ?? []), ...(term.denominator ?? [])]}
        ask={ask}
        registry={registry}
      />
      {term.note ? <Aside text={`${term.note}.`} /> : null}
    </div>
  );
}

/** Why there are no points, what will bring the data, and what is known of it all the same. */
function NoFigures({ term: scored, ask, registry }: TermProps) {
  const { term, known } = scored;
  const part = term.knownPart;
  return (
    <div>
      Chưa có dữ liệu: {lowered(whyUnscored(scored))}.
      {term.comesWith ? <Aside text={`Sẽ chấm được khi có: ${lowered(term.comesWith)}.`} /> : null}
      {part && known ? (
        <>
          <br />
          {`Đã biết một phần, chưa tính điểm: ${lowered(part.of)}: ${formatRate(known.numerator, known.denominator)}`}
          <FigureLinks codes={[...part.numerator, ...part.denominator]} ask={ask} registry={registry} />
        </>
      ) : null}
    </div>
  );
}

function Aside({ text }: { text: string }) {
  return (
    <>
      <br />
      <span class="muted">{text}</span>
    </>
  );
}

interface LinksProps extends Pick<GroupProps, 'ask' | 'registry'> {
  readonly codes: readonly string[];
}

function FigureLinks({ codes, ask, registry }: LinksProps) {
  return (
    <>
      {codes.map(
        (code): Child => (
          <>
            <br />
            <a href={withQuery(paths.figure(code), askAddress(ask))}>{titleOf(registry, code)}</a>
          </>
        ),
      )}
    </>
  );
}

function titleOf(registry: Registry, code: string): string {
  return registry.figures.find((figure) => figure.code === code)?.title ?? code;
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
