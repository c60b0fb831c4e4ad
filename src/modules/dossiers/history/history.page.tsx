import type { Context } from '#platform/context.ts';
import { definePage, type PageRequest } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { PrintButton } from '#ui/button.tsx';
import { Panel } from '#ui/panel.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { paths } from '../paths.ts';
import { DossierBrief } from '../show/dossier-brief.tsx';
import { getDossier } from '../sql/dossier-rows.ts';
import { historyEntries } from './history-entries.tsx';

/** Lịch sử hồ sơ: who did what, when and at which unit; also to be printed. */
export const historyPage = definePage({
  id: 'dossiers.history.page',
  path: paths.history(':id'),
  access: 'dossiers.read',
  load: renderHistory,
});

async function renderHistory(context: Context, request: PageRequest) {
  const dossier = await getDossier(context, request.params.id ?? '');
  const entries = await historyEntries(context, dossier.id);
  const breadcrumb = [
    { text: 'Hồ sơ', href: paths.register },
    { text: dossier.code, href: paths.dossier(dossier.id) },
    { text: 'Lịch sử' },
  ];
  const page = {
    title: `Lịch sử – ${dossier.code}`,
    heading: 'Lịch sử hồ sơ',
    lead: 'Mới nhất ở trên. Không ai sửa hoặc xóa được lịch sử.',
    breadcrumb,
    actions: <PrintButton>In lịch sử</PrintButton>,
  };
  return view(
    page,
    <>
      <DossierBrief dossier={dossier} now={context.clock.now()} />
      <Panel title={`${entries.length} sự việc`}>
        <Timeline entries={entries} label={`Lịch sử hồ sơ ${dossier.code}`} />
      </Panel>
    </>,
  );
}
