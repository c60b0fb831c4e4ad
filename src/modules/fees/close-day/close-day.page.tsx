import { unitNames } from '#modules/organization/index.ts';
import { getOfficer, scopeOf } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, HiddenField, TextArea, TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { formatDate, formatNumber, parseVietnameseDate } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { FeesTabs } from '../list-payments/fees-tabs.tsx';
import { DayField } from '../list-payments/payment-filters.tsx';
import { feesPaths } from '../paths.ts';
import { expectedCash, findCashDay, listCashDays } from '../sql/cash-days.ts';
import { CashDays } from './cash-days.tsx';
import { closeDay, closeDaySchema } from './close-day.ts';

/** Chốt quỹ: what the books say, what was counted, why it differs; and the days that are closed. */
export const closeDayPage = defineForm({
  id: 'fees.close-day.page',
  path: feesPaths.closeDay,
  access: 'fees.close-day',
  schema: closeDaySchema,
  render: renderCloseDay,
  async submit(context, input) {
    const { day, countedVnd } = await closeDay(context, input);
    return seeOther(
      feesPaths.closeDay,
      `Đã chốt quỹ ngày ${formatDate(day)}: ${formatNumber(countedVnd)} đồng.`,
    );
  },
});

async function renderCloseDay(context: Context, { query }: PageRequest, state: FormState) {
  const officer = getOfficer(context);
  const today = vietnamDate(context.clock.now());
  const day = dayOf(typed(state, 'day'), query.ngay) ?? today;
  const unitId = cashUnitOf(context, typed(state, 'unitId'));
  const key = { unitId, day, cashierId: officer.officerId };
  const closed = await findCashDay(context, key);
  const days = await listCashDays(context, { from: today.subtract({ days: 31 }), to: today, size: 100 });
  const names = await unitNames(context, [unitId, ...days.map((each) => each.unitId)]);
  return view(
    { title: 'Chốt quỹ tiền mặt', lead: `${officer.name} · ${names.get(unitId) ?? ''}` },
    <>
      <FeesTabs current="cash" mayClose />
      <FilterBar action={feesPaths.closeDay} label="Chọn ngày">
        <DayField name="ngay" label="Ngày" query={{ ngay: query.ngay ?? formatDate(day) }} errors={[]} />
      </FilterBar>
      {closed ? (
        <Notice
          tone="success"
          text={`Đã chốt quỹ ngày ${formatDate(day)}: ${formatNumber(closed.countedVnd)} đồng.`}
        />
      ) : (
        <CountForm state={state} unitId={unitId} day={day} expectedVnd={await expectedCash(context, key)} />
      )}
      <CashDays days={days} names={names} />
    </>,
  );
}

/** The unit of which he holds the drawer: his own, if he may; else the first where he may. */
function cashUnitOf({ actor }: Context, wished: string): string {
  const scope = scopeOf(actor, 'fees.close-day');
  const units = scope.kind === 'units' ? scope.unitIds : [];
  const own = actor.kind === 'officer' ? actor.unitId : '';
  const unitId = [wished, own, units[0]].find((id) => id !== undefined && units.includes(id));
  if (unitId === undefined) throw new Problem('forbidden', 'platform.not-allowed');
  return unitId;
}

function dayOf(iso: string, written: string | undefined): Temporal.PlainDate | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return parseVietnameseDate(iso.split('-').toReversed().join('/'));
  return written ? parseVietnameseDate(written) : undefined;
}

interface CountFormProps {
  readonly state: FormState;
  readonly unitId: string;
  readonly day: Temporal.PlainDate;
  readonly expectedVnd: number;
}

function CountForm({ state, unitId, day, expectedVnd }: CountFormProps) {
  return (
    <form method="post" novalidate>
      <ErrorSummary errors={state.errors} />
      <HiddenField name="unitId" value={unitId} />
      <HiddenField name="day" value={day.toString()} />
      <Panel title={`Quỹ ngày ${formatDate(day)}`}>
        <SummaryList rows={[{ key: 'Theo sổ', value: `${formatNumber(expectedVnd)} đồng` }]} />
        <TextField
          name="countedVnd"
          label="Tiền mặt đếm được"
          suffix="đồng"
          inputmode="numeric"
          width="date"
          value={typed(state, 'countedVnd')}
          error={errorFor(state.errors, 'countedVnd')}
        />
        <TextArea
          name="explanation"
          label="Giải trình chênh lệch"
          hint="Bắt buộc khi số đếm được khác với sổ."
          optional
          rows={2}
          value={typed(state, 'explanation')}
          error={errorFor(state.errors, 'explanation')}
        />
        <ActionBar note="Chốt xong thì không thu tiền mặt và không hủy biên lai của ngày này nữa.">
          <Button>Chốt quỹ</Button>
        </ActionBar>
      </Panel>
    </form>
  );
}
