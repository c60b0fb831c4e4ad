import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { SubjectPanel } from '#platform/registry.ts';
import { Panel } from '#ui/panel.tsx';
import { paths } from '../paths.ts';
import { findLinkedDossier } from '../sql/linked-dossiers.ts';
import { findStepOfDossier } from '../sql/steps.ts';
import { linkedView } from './linked-view.ts';
import { StepsTable } from './steps-table.tsx';

/** On the page of a dossier that is a step: the whole it belongs to, and how far the others are. */
export const linkedPanel: SubjectPanel = {
  subjectKind: 'dossier',
  place: 'main',
  async show(context: Context, dossierId: string) {
    if (!isAllowed(context.actor, 'bundles.read')) return undefined;
    const step = await findStepOfDossier(context, dossierId);
    if (!step) return undefined;
    const linked = await findLinkedDossier(context, step.linkedDossierId);
    if (!linked) return undefined;
    const view = await linkedView(context, linked);
    return (
      <Panel title="Hồ sơ liên thông" extra={<a href={paths.linked(linked.id)}>{linked.code}</a>}>
        <p>{view.bundle.name}</p>
        <StepsTable context={context} view={view} current={step.code} withActions />
      </Panel>
    );
  },
};
