import { officerNames } from '#modules/identity/index.ts';
import { isAllowed } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Button } from '#ui/button.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { Dossier } from '../domain/dossier.ts';
import { timelinessOf } from '../domain/timeliness.ts';
import { paths } from '../paths.ts';
import { listOverdueCauses } from '../sql/overdue-causes.ts';

/** Why a late dossier is late, and the way to say so; nothing for a dossier that keeps its time. */
export async function OverdueCausePanel({ context, dossier }: { context: Context; dossier: Dossier }) {
  const overdue = timelinessOf(dossier, context.clock.now(), vietnamDate) === 'overdue';
  const causes = await listOverdueCauses(context, dossier.id);
  if (!overdue && causes.length === 0) return null;
  const officers = await officerNames(
    context,
    causes.map(({ recordedBy }) => recordedBy),
  );
  const may = overdue && isAllowed(context.actor, 'dossiers.explain-overdue', dossier.competentUnitId);
  const button = (
    <Button variant="secondary" small href={paths.overdueCause(dossier.id)}>
      {causes.length === 0 ? 'Ghi nguyên nhân' : 'Ghi lại'}
    </Button>
  );
  return (
    <Panel title="Nguyên nhân quá hạn" extra={may ? button : undefined}>
      {causes.length === 0 ? <p>Chưa ghi nguyên nhân.</p> : null}
      {causes.map((cause) => (
        <SummaryList
          rows={[
            { key: 'Nguyên nhân', value: cause.reasonName },
            { key: 'Nội dung', value: cause.reasonText },
            {
              key: 'Người ghi',
              value: `${officers.get(cause.recordedBy) ?? ''}, ${formatDateTime(cause.recordedAt)}`,
            },
          ]}
        />
      ))}
    </Panel>
  );
}
