import type { Unit } from '#modules/organization/index.ts';
import { findVersionInForce } from '#modules/procedures/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { HiddenField, SelectField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { CHANNEL_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import { listCompetentUnits } from '../receive/competent-unit.ts';
import { findPersonForForm } from '../receive/find-person.ts';
import { PersonFields } from '../receive/person-fields.tsx';
import { listReceivingUnits } from '../receive/receiving-units.ts';
import { reasonFieldset } from '../transition/reason-fields.tsx';
import { refuseIntake, refuseIntakeSchema } from './refuse-intake.ts';

/** Refusing at the counter: who, why, and the slip with the reason to take home. */
export const refuseIntakePage = defineForm({
  id: 'dossiers.refuse-intake.page',
  path: `${paths.receive}/:code/tu-choi`,
  access: 'dossiers.receive',
  once: true,
  schema: refuseIntakeSchema,
  render: renderRefusal,
  async submit(context, input) {
    const refused = await refuseIntake(context, input);
    return seeOther(
      paths.dossier(refused.id),
      `Đã từ chối tiếp nhận (${refused.code}). Hãy in phiếu từ chối và trả lại giấy tờ.`,
    );
  },
});

async function renderRefusal(context: Context, request: PageRequest, sent: FormState) {
  const { code = '' } = request.params;
  const version = await findVersionInForce(context, code, vietnamDate(context.clock.now()));
  if (!version) throw new Problem('notFound', 'dossiers.procedure-unknown', { code });
  const offices = await listReceivingUnits(context);
  const [office] = offices;
  if (!office) throw new Problem('forbidden', 'dossiers.no-open-office');
  const looking = sent.intent === 'find-owner';
  const { state, said } = looking
    ? await findPersonForForm(context, sent, 'owner')
    : { state: sent, said: undefined };
  const [competent] = await listCompetentUnits(context, version, office);
  const body = (
    <form method="post" novalidate>
      <ErrorSummary errors={state.errors} />
      <HiddenField name="procedureCode" value={version.code} />
      <HiddenField name="idempotencyKey" value={typed(state, 'idempotencyKey') || newId(context)} />
      {competent ? <HiddenField name="competentUnitId" value={competent.id} /> : null}
      <Panel title="Người đề nghị">
        <PersonFields who="owner" state={state} found={said} first={Object.keys(state.values).length === 0} />
      </Panel>
      <Panel title="Lý do từ chối">
        {await reasonFieldset(context, 'refuseIntake', state, REASON_HINT)}
        <IntakeFields state={state} offices={offices} />
      </Panel>
      <ActionBar>
        <Button variant="danger">Từ chối tiếp nhận và in phiếu</Button>
        <Button variant="link" href={paths.receiveProcedure(version.code)}>
          Quay lại tiếp nhận
        </Button>
      </ActionBar>
    </form>
  );
  const breadcrumb = [
    { text: 'Tiếp nhận hồ sơ', href: paths.receive },
    { text: version.code, href: paths.receiveProcedure(version.code) },
    { text: 'Từ chối tiếp nhận' },
  ];
  return view({ title: 'Từ chối tiếp nhận', lead: version.name, breadcrumb }, body);
}

const REASON_HINT = 'In trên phiếu từ chối (Mẫu 03): thiếu gì, sai gì, cần làm gì tiếp theo.';

/** How and where the citizen came. */
function IntakeFields({ state, offices }: { state: FormState; offices: readonly Unit[] }) {
  return (
    <>
      <SelectField
        label="Hình thức nộp"
        name="channel"
        value={typed(state, 'channel', 'counter')}
        options={Object.entries(CHANNEL_WORDS).map(([value, text]) => ({ value, text }))}
      />
      <SelectField
        label="Nơi tiếp nhận"
        name="receivingUnitId"
        value={typed(state, 'receivingUnitId', offices[0]?.id)}
        options={offices.map((unit) => ({ value: unit.id, text: unit.name }))}
      />
    </>
  );
}
