import { searchProcedures } from '#modules/procedures/index.ts';
import { authorize } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { PageAsk, RowPage } from '#platform/sql/page-of-rows.ts';
import type { Channel } from '../domain/channel.ts';
import { countWork } from '../sql/count-work.ts';
import type { ListedDossier } from '../sql/dossier-rows.ts';
import { type DueFilter, pageOfWork, workKindsOf } from '../sql/worklist.ts';
import { WORK_TABS, type WorkTab } from './work-kinds.ts';

export interface Worklist {
  readonly tab: WorkTab;
  /** The tabs that this actor's roles give, each with its number of dossiers. */
  readonly counts: ReadonlyMap<WorkTab, number>;
  readonly page: RowPage<ListedDossier>;
}

/** What is asked of the worklist; without a tab the one that this actor's roles begin with. */
export interface WorkAsk {
  readonly tab?: WorkTab | undefined;
  readonly q?: string | undefined;
  readonly field?: string | undefined;
  /** Code or words of the name of a procedure. */
  readonly procedure?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly due?: DueFilter | undefined;
  readonly page: PageAsk;
}

/** Hồ sơ chờ tôi xử lý: what waits for this officer, by role, and what waits for others in his units. */
export async function listWork(context: Context, ask: WorkAsk): Promise<Worklist> {
  authorize(context, 'dossiers.read');
  const tabs = tabsOf(context);
  const tab = tabs.find((one) => one === ask.tab) ?? defaultTab(tabs);
  const { q, field, procedure, channel, due } = ask;
  const procedureIds = procedure ? await procedureIdsOf(context, procedure) : undefined;
  const filters = { q, field, channel, due, procedureIds };
  const counting = countWork(context, tabs);
  const narrowed = Object.values(filters).some((value) => value !== undefined);
  // Asked later, not a promise of its own: if the count fails, it fails once, where it is awaited.
  const total = narrowed ? undefined : async () => (await counting).get(tab) ?? 0;
  const [counts, page] = await Promise.all([
    counting,
    pageOfWork(context, { ...filters, tab }, { ...ask.page, total }),
  ]);
  return { tab, counts, page };
}

/** Whoever has work sees his own first, whoever only watches what waits for others. */
function defaultTab(tabs: readonly WorkTab[]): WorkTab {
  return tabs.includes('mine') ? 'mine' : 'waiting';
}

/** One kind of work needs no tab beside "all my work"; who has none only watches. */
function tabsOf(context: Context): WorkTab[] {
  const kinds = workKindsOf(context);
  if (kinds.length === 0) return ['applicant', 'waiting'];
  const shown: readonly WorkTab[] = [
    'mine',
    ...(kinds.length > 1 ? kinds : []),
    'dueSoon',
    'overdue',
    'applicant',
    'waiting',
  ];
  return WORK_TABS.filter((tab) => shown.includes(tab));
}

async function procedureIdsOf(context: Context, query: string): Promise<string[]> {
  const versions = await searchProcedures(context, {
    query,
    on: vietnamDate(context.clock.now()),
    limit: 500,
  });
  return versions.map((version) => version.procedureId);
}
