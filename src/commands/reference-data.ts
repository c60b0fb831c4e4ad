import { loadBundles } from '#modules/bundles/index.ts';
import { loadCalendar } from '#modules/calendar/index.ts';
import { loadReasons } from '#modules/dossiers/index.ts';
import { loadDetectors } from '#modules/integrity/index.ts';
import { loadProvinces, loadUnits } from '#modules/organization/index.ts';
import {
  listVersionNames,
  loadCompetences,
  loadProcedures,
  type WrittenProcedure,
} from '#modules/procedures/index.ts';
import type { Context } from '#platform/context.ts';
import { readData } from './read-data.ts';

interface Procedures {
  readonly procedures: readonly WrittenProcedure[];
}

/**
 * The catalogues the product ships, into an empty database: public holidays, the 34 provinces, the procedures, the
 * coded reasons, the bundles of linked procedures. Each `load…` belongs to the module whose tables it fills.
 */
export async function loadCatalogues(context: Context): Promise<void> {
  await loadCalendar(context, await readData('calendar/days.json'));
  await loadProvinces(context, await readData('organization/provinces.json'));
  const known = await readData<Procedures>('procedures/procedures.json');
  const provisional = await readData<Procedures>('procedures/provisional.json');
  await loadProcedures(context, { procedures: [...known.procedures, ...provisional.procedures] });
  await loadReasons(context, await readData('reasons/reasons.json'));
  await loadBundles(context, await readData('bundles/bundles.json'));
  await loadDetectors(context, await readData('integrity/detectors.json'));
}

/** The same for an installation that was begun by other means, such as a list of units: once, where nothing is yet. */
export async function loadMissingCatalogues(context: Context): Promise<void> {
  if ((await listVersionNames(context)).length === 0) await loadCatalogues(context);
}

/** The catalogues and the units of the invented demo province. */
export async function loadReferenceData(context: Context): Promise<void> {
  await loadCatalogues(context);
  const province = await readData('organization/demo-province.json');
  await loadUnits(context, province);
  await loadCompetences(context, province);
}
