import { z } from 'zod';
import { authorize } from '#platform/authorization.ts';
import { withQuery } from '#platform/http/address.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextField } from '#ui/fields.tsx';
import { Grid, Panel } from '#ui/panel.tsx';
import { askAddress, readFigureAsk } from '../ask/figure-ask.ts';
import { periodText } from '../ask/period-address.ts';
import { unitWithRange } from '../ask/unit-range.ts';
import { paths } from '../paths.ts';
import { findManualClosing, latestManualFigures, type ManualFigure } from '../sql/manual-figures.ts';
import { ANNEX, ANNEX_ITEMS, type AnnexItem } from './annex-items.ts';
import { ClosedFigures } from './closed-figures.tsx';
import { enterFigures } from './enter-figures.ts';
import { fieldText, typedNumber } from './number-text.ts';

const MANUAL = ANNEX_ITEMS.filter(({ figure }) => figure === undefined);

const note = z.string().max(500, 'platform.too-long').optional();

/** Names of fields have no dots, which would nest them. */
function fieldOf({ code }: AnnexItem): string {
  return code.replaceAll('.', '-');
}

const schema = z.object(
  Object.fromEntries(
    MANUAL.flatMap((item) => [
      [fieldOf(item), typedNumber],
      [`${fieldOf(item)}-note`, note],
    ]),
  ),
) as z.ZodObject<Record<string, typeof typedNumber | typeof note>>;

/** GET and POST /bao-cao/cchc/nhap-so-lieu: numbers of the annex that no figure computes. */
export const enterFiguresPage = defineForm({
  id: 'reports.enterFigures.page',
  path: paths.manualFigures,
  access: 'reports.enter-figures',
  schema,
  async render(context, { query }, state) {
    const ask = await readFigureAsk(context, query);
    authorize(context, 'reports.enter-figures', ask.unit.id);
    const known = await latestManualFigures(context, ask.query);
    const back = withQuery(paths.form('cchc'), askAddress(ask));
    const whose = `${unitWithRange(ask.unit.name, ask.query.scope)}, ${periodText(ask.period)}.`;
    const breadcrumb = [{ text: 'Báo cáo cải cách hành chính', href: back }];
    const closing = await findManualClosing(context, ask.query);
    if (closing)
      return view(
        { title: 'Số liệu nhập tay đã chốt', lead: whose, breadcrumb },
        <>
          <ErrorSummary errors={state.errors} />
          <ClosedFigures context={context} unitId={ask.unit.id} closing={closing} known={known} />
        </>,
      );
    const lead = `${whose} Ở đây chỉ có chỉ tiêu mà hệ thống chưa tính được; để trống nghĩa là chưa có dữ liệu.`;
    return view(
      { title: 'Nhập số liệu báo cáo cải cách hành chính', lead, breadcrumb },
      <>
        <ErrorSummary errors={state.errors} />
        <form method="post" novalidate>
          {ANNEX.sections.map(({ name, items }) => (
            <SectionFields name={name} items={items} known={known} state={state} />
          ))}
          <ActionBar>
            <Button>Lưu số liệu</Button>
            <a class="govuk-link" href={back}>
              Quay lại báo cáo
            </a>
          </ActionBar>
        </form>
      </>,
    );
  },
  async submit(context, input, { query }) {
    const ask = await readFigureAsk(context, query);
    if (ask.faults.length > 0) throw new Problem('invalid', 'platform.invalid-input', {}, [...ask.faults]);
    const { from, to, scope } = ask.query;
    const figures = MANUAL.map((item) => {
      const value = input[fieldOf(item)];
      const text = input[`${fieldOf(item)}-note`];
      return {
        code: item.code,
        value: typeof value === 'number' ? value : null,
        note: typeof text === 'string' ? text : '',
      };
    });
    const known = await latestManualFigures(context, ask.query);
    // What was never entered and is still empty is no entry.
    const told = figures.filter(({ code, value, note: text }) => known.has(code) || value !== null || text);
    const changed = await enterFigures(context, ask.unit, { from, to, scope }, told);
    const notice = changed > 0 ? `Đã lưu ${changed} số liệu nhập tay.` : 'Không có số liệu nào thay đổi.';
    return seeOther(withQuery(paths.form('cchc'), askAddress(ask)), notice);
  },
});

interface SectionProps {
  readonly name: string;
  readonly items: readonly AnnexItem[];
  readonly known: ReadonlyMap<string, ManualFigure>;
  readonly state: FormState;
}

function SectionFields({ name, items, known, state }: SectionProps) {
  const manual = items.filter(({ figure }) => figure === undefined);
  if (manual.length === 0) return null;
  return (
    <Panel title={name}>
      {manual.map((item) => {
        const field = fieldOf(item);
        const there = known.get(item.code);
        return (
          <Grid>
            <TextField
              name={field}
              label={`${item.name} (${item.measuredIn})`}
              value={typed(state, field, fieldText(there?.value))}
              error={errorFor(state.errors, field)}
              inputmode="decimal"
              maxlength={20}
            />
            <TextField
              name={`${field}-note`}
              label="Ghi chú"
              value={typed(state, `${field}-note`, there?.note ?? '')}
              error={errorFor(state.errors, `${field}-note`)}
              maxlength={500}
            />
          </Grid>
        );
      })}
    </Panel>
  );
}
