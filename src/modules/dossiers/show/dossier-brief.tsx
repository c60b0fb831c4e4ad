import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { DueBadge } from '#ui/tag.tsx';
import type { Dossier } from '../domain/dossier.ts';
import { isEnded, isWaiting } from '../domain/dossier-state.ts';
import { StateTag } from './state-tag.tsx';

/** What and whose a dossier is, in four lines: at the top of each step's screen. */
export function DossierBrief({ dossier, now }: { dossier: Dossier; now: Temporal.Instant }) {
  return (
    <Panel>
      <SummaryList
        columns={2}
        rows={[
          { key: 'Mã hồ sơ', value: dossier.code },
          { key: 'Bước', value: <StateTag state={dossier.state} /> },
          {
            key: 'Thủ tục',
            value: (
              <span class="clamp" title={dossier.procedureName}>
                {dossier.procedureName}
              </span>
            ),
          },
          { key: 'Chủ hồ sơ', value: dossier.ownerName },
          dossier.dueAt && !isEnded(dossier.state) && !isWaiting(dossier.state)
            ? { key: 'Hạn trả', value: <DueBadge dueAt={dossier.dueAt} now={now} /> }
            : null,
        ]}
      />
    </Panel>
  );
}
