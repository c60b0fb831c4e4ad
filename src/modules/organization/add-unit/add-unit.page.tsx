import { vietnamDate } from '#platform/clock.ts';
import { newId } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { HiddenField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { addUnitPath, unitPath, unitsPath } from '../paths.ts';
import { listUnits } from '../read-units.ts';
import { DecisionFields, DetailFields, PlaceFields } from '../unit-fields.tsx';
import { addUnit, addUnitInput } from './add-unit.ts';

/** A district cannot begin any more, and a province is there from the beginning. */
const KINDS = ['department', 'commune', 'office', 'publicServiceUnit'] as const;

export const addUnitForm = defineForm({
  id: 'organization.addUnit',
  path: addUnitPath,
  access: 'organization.administer',
  schema: addUnitInput,
  once: true,
  render: async (context, { query }, state) => {
    const parents = await listUnits(context, { on: vietnamDate(context.clock.now()) });
    const title = 'Thêm đơn vị';
    return view(
      { title, breadcrumb: [{ text: 'Cơ quan, đơn vị', href: unitsPath }, { text: title }] },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <HiddenField name="idempotencyKey" value={typed(state, 'idempotencyKey', newId(context))} />
        <Panel>
          <PlaceFields state={state} parents={parents} parentId={query.tren} kinds={KINDS} />
          <DetailFields state={state} />
          <DecisionFields state={state} dateName="validFrom" dateLabel="Hoạt động từ ngày" />
        </Panel>
        <ActionBar>
          <Button>Thêm đơn vị</Button>
          <Button variant="link" href={unitsPath}>
            Thôi
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, input) => {
    const unit = await addUnit(context, input);
    return seeOther(unitPath(unit.id), `Đã thêm ${unit.name}.`);
  },
});
