import { officerNames } from '#modules/identity/index.ts';
import { searchProcedures } from '#modules/procedures/index.ts';
import { authorize } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { type AddressQuery, filled, oneOf } from '#platform/http/address.ts';
import { pageAsk } from '#platform/http/page-links.tsx';
import type { RowPage } from '#platform/sql/page-of-rows.ts';
import { CHANNELS } from '../domain/channel.ts';
import { countWork } from '../sql/count-work.ts';
import {
  DUE_FILTERS,
  type ListedDossier,
  pageOfWork,
  type WorkFilter,
  workKindsOf,
} from '../sql/worklist.ts';
import { WORK_TABS, type WorkTab } from './work-kinds.ts';

export interface Worklist {
  readonly tab: WorkTab;
  /** The tabs that this actor's roles give, each with its number of dossiers. */
  readonly counts: ReadonlyMap<WorkTab, number>;
  readonly page: RowPage<ListedDossier>;
  readonly officers: ReadonlyMap<string, string>;
}

/** Hồ sơ chờ tôi xử lý: what waits for this officer, by role, and what waits for others in his units. */
export async function listWork(context: Context, query: AddressQuery): Promise<Worklist> {
  authorize(context, 'dossiers.read');
  const tabs = tabsOf(context);
  const tab = oneOf(tabs, query.muc) ?? defaultTab(tabs);
  const filters = await filterOf(context, query);
  const counting = countWork(context, tabs);
  const narrowed = Object.values(filters).some((value) => value !== undefined);
  const total = narrowed ? undefined : counting.then((counts) => counts.get(tab) ?? 0);
  const [counts, page] = await Promise.all([
    counting,
    pageOfWork(context, { ...filters, tab }, { ...pageAsk(query), total }),
  ]);
  const officerIds = page.rows.flatMap((row) => row.handlingOfficerId ?? []);
  return { tab, counts, page, officers: await officerNames(context, officerIds) };
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

async function filterOf(context: Context, query: AddressQuery): Promise<Omit<WorkFilter, 'tab'>> {
  const procedure = filled(query['thu-tuc']);
  return {
    q: filled(query.q),
    field: filled(query['linh-vuc']),
    channel: oneOf(CHANNELS, query.kenh),
    due: oneOf(DUE_FILTERS, query.han),
    procedureIds: procedure ? await procedureIds(context, procedure) : undefined,
  };
}

async function procedureIds(context: Context, query: string): Promise<string[]> {
  const versions = await searchProcedures(context, {
    query,
    on: vietnamDate(context.clock.now()),
    limit: 500,
  });
  return versions.map((version) => version.procedureId);
}
