import { bundlesModule } from '#modules/bundles/module.ts';
import { calendarModule } from '#modules/calendar/module.ts';
import { dossiersModule } from '#modules/dossiers/module.ts';
import { feesModule } from '#modules/fees/module.ts';
import { forecastsModule } from '#modules/forecasts/module.ts';
import { identityModule } from '#modules/identity/module.ts';
import { integrityModule } from '#modules/integrity/module.ts';
import { nationalSyncModule } from '#modules/national-sync/module.ts';
import { noticesModule } from '#modules/notices/module.ts';
import { openDataModule } from '#modules/open-data/module.ts';
import { organizationModule } from '#modules/organization/module.ts';
import { proceduresModule } from '#modules/procedures/module.ts';
import { qualityMarksModule } from '#modules/quality-marks/module.ts';
import { reportsModule } from '#modules/reports/module.ts';
import { tasksModule } from '#modules/tasks/module.ts';
import { housekeepingModule } from '#platform/housekeeping/module.ts';
import { platformMessages } from '#platform/i18n/messages.vi.ts';
import { type Module, makeRegistry, type Registry } from '#platform/registry.ts';

/** The modules, in reading order: a module may use only those above it; upwards only by events. */
const MODULES: readonly Module[] = [
  housekeepingModule,
  calendarModule,
  organizationModule,
  identityModule,
  tasksModule,
  proceduresModule,
  noticesModule,
  dossiersModule,
  feesModule,
  bundlesModule,
  integrityModule,
  forecastsModule,
  nationalSyncModule,
  reportsModule,
  qualityMarksModule,
  openDataModule,
];

export const registry: Registry = makeRegistry(MODULES, platformMessages);
