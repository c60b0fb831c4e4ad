import { loadCalendar } from '#modules/calendar/index.ts';
import { loadReasons } from '#modules/dossiers/index.ts';
import { loadProvinces, loadUnits } from '#modules/organization/index.ts';
import { loadProcedures } from '#modules/procedures/index.ts';
import type { Context } from '#platform/context.ts';
import { readData } from './read-data.ts';

/**
 * The catalogues the product ships, into an empty database: public holidays, the 34 provinces, the procedures, the
 * coded reasons. Each `load…` belongs to the module whose tables it fills.
 */
export async function loadCatalogues(context: Context): Promise<void> {
  await loadCalendar(context, await readData('calendar/days.json'));
  await loadProvinces(context, await readData('organization/provinces.json'));
  await loadProcedures(context, await readData('procedures/procedures.json'));
  await loadReasons(context, await readData('reasons/reasons.json'));
}

/** The catalogues and the units of the invented demo province. */
export async function loadReferenceData(context: Context): Promise<void> {
  await loadCatalogues(context);
  await loadUnits(context, await readData('organization/demo-province.json'));
}
