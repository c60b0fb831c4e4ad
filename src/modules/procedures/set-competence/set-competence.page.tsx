import { z } from 'zod';
import type { Unit } from '#modules/organization/index.ts';
import { isAllowed } from '#platform/authorization.ts';
import { typedAll } from '#platform/http/form-values.ts';
import { defineForm, definePage } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { CheckboxGroup, errorFor } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { paths } from '../paths.ts';
import { getProcedure, type Procedure } from '../show-procedure/get-procedure.ts';
import { pageHead } from '../show-procedure/page-head.ts';
import { competentUnitIds } from '../sql/competence.ts';
import { isOfLevel, listDecidingUnits, setCompetence } from './set-competence.ts';

/** GET /thu-tuc/:code/tham-quyen: which units handle the procedure, for everybody at work. */
export const showCompetencePage = definePage({
  id: 'procedures.competence',
  path: '/thu-tuc/:code/tham-quyen',
  access: 'procedures.read',
  async load(context, { params }) {
    const procedure = await getProcedure(context, params.code ?? '');
    const units = await listDecidingUnits(context, procedure.today);
    const named = await competentUnitIds(context, procedure.id);
    const change = <Button href={paths.changeCompetence(procedure.code)}>Chỉ định đơn vị</Button>;
    return view(
      {
        ...pageHead(procedure, 'Thẩm quyền giải quyết'),
        actions: isAllowed(context.actor, 'procedures.administer') ? change : undefined,
      },
      <HandlingUnits procedure={procedure} units={units} named={named} />,
    );
  },
});

/** GET, POST /thu-tuc/:code/tham-quyen/sua: names the units, or none. */
export const changeCompetenceForm = defineForm({
  id: 'procedures.change-competence',
  path: '/thu-tuc/:code/tham-quyen/sua',
  access: 'procedures.administer',
  schema: z.object({ unitIds: z.array(z.uuid('procedures.unit-unknown')).default([]) }),
  async render(context, { params }, state) {
    const procedure = await getProcedure(context, params.code ?? '');
    const units = await listDecidingUnits(context, procedure.today);
    const sent = Object.keys(state.values).length > 0;
    const chosen = sent ? typedAll(state, 'unitIds[]') : await competentUnitIds(context, procedure.id);
    return view(
      pageHead(procedure, 'Chỉ định đơn vị giải quyết'),
      <form method="post" action={paths.changeCompetence(procedure.code)} novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel id="unitIds">
          <CheckboxGroup
            name="unitIds[]"
            legend="Đơn vị giải quyết thủ tục này"
            hint="Không chọn đơn vị nào nghĩa là theo cấp thực hiện."
            choices={units.map(({ id, name }) => ({ value: id, text: name }))}
            values={chosen}
            error={errorFor(state.errors, 'unitIds')}
          />
        </Panel>
        <ActionBar>
          <Button name="sent" value="true">
            Lưu thẩm quyền
          </Button>
          <Button variant="link" href={paths.competence(procedure.code)}>
            Thôi
          </Button>
        </ActionBar>
      </form>,
    );
  },
  async submit(context, { unitIds }, { params }) {
    const code = params.code ?? '';
    await setCompetence(context, code, unitIds);
    const saved =
      unitIds.length === 0
        ? 'Đã chuyển về thẩm quyền theo cấp.'
        : `Đã chỉ định ${unitIds.length} đơn vị giải quyết.`;
    return seeOther(paths.competence(code), saved);
  },
});

interface HandlingUnitsProps {
  readonly procedure: Procedure;
  readonly units: readonly Unit[];
  readonly named: readonly string[];
}

function HandlingUnits({ procedure, units, named }: HandlingUnitsProps) {
  const byLevel = named.length === 0;
  const handling = byLevel
    ? units.filter((unit) => isOfLevel(unit, procedure.current.levels))
    : units.filter(({ id }) => named.includes(id));
  return (
    <Panel title="Đơn vị đang giải quyết">
      <p>
        Cơ quan giải quyết theo danh mục: {procedure.current.content.competentAuthority}.{' '}
        {byLevel
          ? 'Chưa chỉ định đơn vị; các đơn vị thuộc cấp thực hiện dưới đây giải quyết hồ sơ của mình.'
          : 'Chỉ những đơn vị được chỉ định dưới đây giải quyết.'}
      </p>
      <DataTable
        caption="Đơn vị giải quyết"
        captionHidden
        columns={[
          { head: 'Đơn vị', cell: ({ name }) => name },
          { head: 'Mã định danh', cell: ({ agencyCode }) => agencyCode, nowrap: true },
        ]}
        rows={handling}
        empty={<p>Không có đơn vị nào của tỉnh thuộc cấp thực hiện của thủ tục này.</p>}
      />
    </Panel>
  );
}
