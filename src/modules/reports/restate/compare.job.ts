import { z } from 'zod';
import { subjectsTouched } from '#platform/audit/list-events.ts';
import { defineJobInSteps } from '#platform/jobs/job.ts';
import { listClosedReports } from '../sql/reports.ts';
import { comparedUntil, insertComparison } from '../sql/restatements.ts';
import { compareReport } from './compare-report.ts';

/** Reports closed longer ago are compared on demand only. */
const DAYS_BACK = 800;

/** At this hour (UTC, 02 in Viet Nam) every closed report is compared, whatever the events say: an import writes none of its own. */
const NIGHT_HOUR = 19;

/** Compares closed reports with the records of today, each in a transaction of its own, when dossiers were touched since. */
export const compareReportsJob = defineJobInSteps({
  name: 'reports.compare',
  payload: z.looseObject({}),
  async runInSteps(inTransaction) {
    const { until, ids } = await inTransaction(async (context) => {
      const now = context.clock.now();
      const since = await comparedUntil(context);
      const night = now.toZonedDateTimeISO('UTC').hour === NIGHT_HOUR;
      const touched =
        since && !night
          ? (await subjectsTouched(context, { subjectKind: 'dossier', from: since, until: now })).length > 0
          : true;
      const reports = touched
        ? await listClosedReports(context, now.subtract({ hours: DAYS_BACK * 24 }))
        : [];
      return { until: now, ids: reports.map(({ id }) => id) };
    });
    let restatements = 0;
    for (const id of ids) restatements += await inTransaction((context) => compareReport(context, id));
    await inTransaction((context) => insertComparison(context, { until, reports: ids.length, restatements }));
  },
});
