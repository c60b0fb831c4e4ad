import { learning } from '#modules/dossiers/index.ts';
import { officerNames } from '#modules/identity/index.ts';
import { countedUnitIds } from '#modules/organization/index.ts';
import { searchProcedures } from '#modules/procedures/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { countOf } from '#platform/figures/read-figure.ts';
import { rulesOn } from '../domain/mark-rules.ts';
import { type MarkSums, officerScore, sumMarks } from '../domain/marks.ts';
import { type OnlineFacts, type UnitIndicator, unitIndicators } from '../domain/unit-marks.ts';
import { boundsOf } from '../period-bounds.ts';

/** The marks of one officer in a unit and period. */
export interface OfficerMarks extends MarkSums {
  readonly officerId: string;
  readonly name: string;
  readonly score: number;
}

export interface UnitMarks {
  readonly indicators: readonly UnitIndicator[];
  /** The best first. */
  readonly officers: readonly OfficerMarks[];
}

const MOST_PROCEDURES = 10_000;

/** Chấm điểm của đơn vị và từng cán bộ (TT 01/2018 art. 13-15), computed from the dossiers that ended in the period. */
export async function readUnitMarks(context: Context, query: FigureQuery): Promise<UnitMarks> {
  authorize(context, 'quality-marks.read', query.unitId);
  const groups = await learning.groupQuality(context, {
    unitIds: await countedUnitIds(context, query),
    ...boundsOf(query),
  });
  return {
    indicators: unitIndicators(sumMarks(groups), await onlineFacts(context, query), rulesOn(query.to)),
    officers: await officersOf(context, groups),
  };
}

async function officersOf(
  context: Context,
  groups: readonly learning.QualityGroup[],
): Promise<OfficerMarks[]> {
  const byOfficer = Map.groupBy(
    groups.filter(({ officerId }) => officerId !== null),
    ({ officerId }) => officerId ?? '',
  );
  const names = await officerNames(context, [...byOfficer.keys()]);
  return [...byOfficer]
    .map(([officerId, own]) => {
      const marks = sumMarks(own);
      return { officerId, name: names.get(officerId) ?? '–', score: officerScore(marks) ?? 0, ...marks };
    })
    .toSorted((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'vi'));
}

async function onlineFacts(context: Context, query: FigureQuery): Promise<OnlineFacts> {
  const versions = await searchProcedures(context, { query: '', on: query.to, limit: MOST_PROCEDURES });
  const isOnline = (version: (typeof versions)[number]) =>
    version.content.channels.some(({ channel }) => channel === 'online');
  const count = (code: string) => countOf(context, code, query);
  return {
    procedures: versions.length,
    onlineProcedures: versions.filter(isOnline).length,
    received: await count('dossiersReceivedInPeriod'),
    online: await count('dossiersOnline'),
    overdue: (await count('dossiersLate')) + (await count('dossiersOverdue')),
  };
}
