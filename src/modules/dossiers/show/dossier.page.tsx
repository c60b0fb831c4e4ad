import type { Child } from 'hono/jsx';
import { officerNames } from '#modules/identity/index.ts';
import { NoticesPanel, noticesAbout } from '#modules/notices/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import { internalProcessOf } from '#modules/procedures/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { subjectPanels } from '#platform/subject-panels.ts';
import { Columns, Panel } from '#ui/panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { type ApologyLetter, extendedDueAt } from '../domain/apology.ts';
import type { Dossier } from '../domain/dossier.ts';
import { historyEntries } from '../history/history-entries.tsx';
import { IMPORTED_WORDS, ImportPanel } from '../import/import-panel.tsx';
import { paths } from '../paths.ts';
import { listApologies } from '../sql/apologies.ts';
import { getDossier, listParts } from '../sql/dossier-rows.ts';
import { findHandOverRecord } from '../sql/hand-over-records.ts';
import { getParties } from '../sql/parties.ts';
import { listPauses } from '../sql/pauses.ts';
import { findReason } from '../sql/reasons.ts';
import { ApologiesPanel } from './apologies-panel.tsx';
import { ApologyAction, ApologyTag, LostPapersLink } from './apology-actions.tsx';
import { AppraisalPanel } from './appraisal-panel.tsx';
import { ConsultationsPanel } from './consultations-panel.tsx';
import { CorrectionsPanel } from './corrections-panel.tsx';
import { DossierActions } from './dossier-actions.tsx';
import { DossierClock } from './dossier-clock.tsx';
import { DossierFacts, OutcomeFacts } from './dossier-facts.tsx';
import { OverdueCausePanel } from './overdue-cause-panel.tsx';
import { PartsTable } from './parts-table.tsx';
import { PausesPanel } from './pauses-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { PrintLinks } from './print-links.tsx';
import { ProcessPanel } from './process-panel.tsx';
import { StateTag } from './state-tag.tsx';
import { VerificationPanel } from './verification-panel.tsx';

/** One dossier: what and whose, what to do now, the clock, the papers, the history. */
export const dossierPage = definePage({
  id: 'dossiers.show.page',
  path: '/ho-so/:id',
  access: 'dossiers.read',
  async load(context, request) {
    const dossier = await getDossier(context, request.params.id ?? '');
    const letters = await listApologies(context, dossier.id);
    const lead = (
      <>
        <StateTag state={dossier.state} />{' '}
        <ApologyTag context={context} dossier={dossier} letters={letters} /> {dossier.code} ·{' '}
        {dossier.ownerName} {dossier.importId === null ? null : <Tag tone="neutral">{IMPORTED_WORDS}</Tag>}
      </>
    );
    return view(
      {
        title: `${dossier.code} – ${dossier.procedureName}`,
        heading: dossier.procedureName,
        lead,
        breadcrumb: [{ text: 'Hồ sơ', href: paths.register }, { text: dossier.code }],
        actions: (
          <>
            <DossierActions context={context} dossier={dossier} />
            <ApologyAction context={context} dossier={dossier} letters={letters} />
            {await subjectPanels(context, 'dossier', dossier.id, 'actions')}
          </>
        ),
      },
      await dossierBody(context, dossier, letters),
    );
  },
});

async function dossierBody(context: Context, dossier: Dossier, letters: readonly ApologyLetter[]) {
  const units = await unitNames(context, [
    dossier.receivingUnitId,
    dossier.competentUnitId,
    dossier.placeOfHelpUnitId,
  ]);
  const officers = await officerNames(context, [
    ...(dossier.handlingOfficerId ? [dossier.handlingOfficerId] : []),
    ...letters.map(({ signedBy }) => signedBy),
  ]);
  const people = await peopleOf(context, dossier);
  const entries = await historyEntries(context, dossier.id);
  const pauses = await listPauses(context, dossier.id);
  const reasonCode = dossier.refusalReasonCode ?? dossier.closingReasonCode;
  return (
    <Columns
      main={
        <>
          <DossierClock
            context={context}
            dossier={dossier}
            pauses={pauses}
            extendedDueAt={extendedDueAt(letters)}
          />
          <OutcomeFacts
            dossier={dossier}
            reason={reasonCode ? await findReason(context, reasonCode) : undefined}
            handedOver={await findHandOverRecord(context, dossier.id)}
          />
          <ApologiesPanel context={context} dossier={dossier} letters={letters} officers={officers} />
          <CorrectionsPanel context={context} dossierId={dossier.id} />
          {await OverdueCausePanel({ context, dossier })}
          <ConsultationsPanel context={context} dossier={dossier} />
          <PausesPanel context={context} dossierId={dossier.id} pauses={pauses} />
          <Panel title="Hồ sơ">
            <DossierFacts dossier={dossier} units={units} officers={officers} />
          </Panel>
          {await subjectPanels(context, 'dossier', dossier.id, 'main')}
          <PartsTable dossierId={dossier.id} parts={await listParts(context, dossier.id)} />
          <LostPapersLink context={context} dossier={dossier} />
          <VerificationPanel context={context} dossierId={dossier.id} />
          <AppraisalPanel context={context} dossierId={dossier.id} />
          <Panel title="Quá trình" extra={<a href={paths.history(dossier.id)}>In, xem đầy đủ</a>}>
            <Timeline entries={entries} label="Quá trình giải quyết, mới nhất trước" />
          </Panel>
        </>
      }
      side={
        <Side context={context} dossier={dossier} people={people}>
          {await subjectPanels(context, 'dossier', dossier.id, 'side')}
        </Side>
      }
    />
  );
}

interface SideProps {
  readonly context: Context;
  readonly dossier: Dossier;
  readonly people: Awaited<ReturnType<typeof peopleOf>>;
  readonly children?: Child;
}

/** The narrow column; of a dossier that was taken over there is no form to print and no step to show. */
async function Side({ context, dossier, people, children }: SideProps) {
  const receivedOn = vietnamDate(dossier.receivedAt ?? dossier.submittedAt);
  const notices = <NoticesPanel notices={await noticesAbout(context, dossier.id)} />;
  if (!people)
    return (
      <>
        <ImportPanel context={context} dossier={dossier} />
        {notices}
        {children}
      </>
    );
  const process = await internalProcessOf(context, dossier.procedureId, receivedOn);
  return (
    <>
      <PrintLinks dossier={dossier} />
      <PeoplePanel context={context} dossier={dossier} people={people} />
      {notices}
      {children}
      <ProcessPanel process={process} state={dossier.state} />
    </>
  );
}

/** Of a dossier that was taken over only the owner's name is known. */
async function peopleOf(context: Context, dossier: Dossier) {
  if (dossier.importId !== null) return undefined;
  const { owner, submitter } = await getParties(context, dossier.id);
  return { owner, submitter: submitter.id === owner.id ? undefined : submitter };
}
