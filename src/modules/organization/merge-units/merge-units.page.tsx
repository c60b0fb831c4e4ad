import { vietnamDate } from '#platform/clock.ts';
import { newId } from '#platform/context.ts';
import { typed, typedAll } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import type { FieldText } from '#platform/i18n/field-text.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { CheckboxGroup, errorFor, HiddenField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { mergeUnitsPath, unitPath, unitsPath } from '../paths.ts';
import { listUnits } from '../read-units.ts';
import { DecisionFields, DetailFields, PlaceFields } from '../unit-fields.tsx';
import { mergeUnits, mergeUnitsInput } from './merge-units.ts';

const KINDS = ['department', 'commune', 'office', 'publicServiceUnit'] as const;

export const mergeUnitsForm = defineForm({
  id: 'organization.mergeUnits',
  path: mergeUnitsPath,
  access: 'organization.administer',
  schema: mergeUnitsInput,
  once: true,
  render: async (context, _request, state) => {
    const units = await listUnits(context, { on: vietnamDate(context.clock.now()) });
    const title = 'Hợp nhất đơn vị';
    return view(
      {
        title,
        lead: 'Các đơn vị cũ kết thúc vào ngày trước ngày hiệu lực; đơn vị mới tiếp nối từ ngày hiệu lực.',
        breadcrumb: [{ text: 'Cơ quan, đơn vị', href: unitsPath }, { text: title }],
      },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors.map(atTheBoxes)} />
        <HiddenField name="idempotencyKey" value={typed(state, 'idempotencyKey', newId(context))} />
        <Panel title="Đơn vị cũ">
          <CheckboxGroup
            name="predecessorIds[]"
            legend="Chọn các đơn vị được hợp nhất"
            hint="Chọn một đơn vị nếu đơn vị đó chuyển thành đơn vị mới"
            values={typedAll(state, 'predecessorIds[]')}
            error={errorFor(state.errors.map(atTheBoxes), 'predecessorIds[]')}
            choices={units
              .filter((unit) => unit.parentId !== null)
              .map((unit) => ({ value: unit.id, text: `${unit.name} (${unit.agencyCode})` }))}
          />
        </Panel>
        <Panel title="Đơn vị mới">
          <PlaceFields state={state} parents={units} kinds={KINDS} />
          <DetailFields state={state} />
          <DecisionFields state={state} dateName="effectiveOn" dateLabel="Ngày hiệu lực" />
        </Panel>
        <ActionBar>
          <Button>Hợp nhất</Button>
          <Button variant="link" href={unitsPath}>
            Thôi
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, input) => {
    const unit = await mergeUnits(context, input);
    return seeOther(unitPath(unit.id), `Đã lập ${unit.name} từ ${input.predecessorIds.length} đơn vị cũ.`);
  },
});

/** A fault of the list or of one of its units stands at the boxes, whose name has brackets. */
function atTheBoxes(fault: FieldText): FieldText {
  return fault.field.startsWith('predecessorIds') ? { ...fault, field: 'predecessorIds[]' } : fault;
}
