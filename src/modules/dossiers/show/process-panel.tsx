import { hoursText, type InternalProcess, type Stage } from '#modules/procedures/index.ts';
import { Panel } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { DossierState } from '../domain/dossier-state.ts';

/** The stage of the internal process at which a dossier of this state is; none once it has been returned, refused or broken off. */
const STAGE_OF: Readonly<Partial<Record<DossierState, Stage>>> = {
  received: 'receive',
  handedOver: 'assign',
  appraising: 'appraise',
  awaitingSupplement: 'appraise',
  awaitingPayment: 'appraise',
  awaitingApproval: 'approve',
  approved: 'signOff',
  resultReady: 'return',
  refused: 'return',
};

/** Quy trình nội bộ of this dossier: its steps, the time each may take inside the office, and where it is now. */
export function ProcessPanel({ process, state }: { process: InternalProcess; state: DossierState }) {
  const now = STAGE_OF[state];
  return (
    <Panel title="Quy trình nội bộ">
      <DataTable
        caption="Các bước của quy trình nội bộ"
        captionHidden
        rows={process.steps}
        columns={[
          {
            head: 'Bước',
            cell: (step) => (
              <>
                {`${step.code}. ${step.name} `}
                {step.stage === now ? <Tag tone="info">Đang ở đây</Tag> : null}
              </>
            ),
          },
          {
            head: 'Thời gian',
            nowrap: true,
            cell: (step) => (step.minutes === null ? '–' : `${hoursText(step.minutes)} giờ`),
          },
        ]}
      />
    </Panel>
  );
}
