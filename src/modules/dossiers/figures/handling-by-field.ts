import { countedUnitIds } from '#modules/organization/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import type { Figures } from '../domain/measures.ts';
import { sumBy } from '../overview/figures.ts';
import { reportPeriod } from '../sql/measures.ts';
import { readTally } from '../sql/read-tally.ts';

/** The columns of II.06a for one field. */
export interface FieldFigures {
  readonly field: string;
  readonly figures: Figures;
}

/**
 * Tình hình, kết quả giải quyết theo lĩnh vực: every column of Biểu II.06a/VPCP/KSTT at once, at the units that decide;
 * fields without any dossier are left out; in Vietnamese order. Each number is the figure of the same name, narrowed to
 * the field. @throws Problem forbidden for a unit whose figures the actor may not read
 */
export async function handlingByField(context: Context, query: FigureQuery): Promise<FieldFigures[]> {
  authorize(context, 'dossiers.overview', query.unitId);
  const unitIds = await countedUnitIds(context, query);
  const rows = await readTally(context, { unitIds, by: 'competent' }, reportPeriod(query));
  const lines = rows.map(({ field, figures }) => ({ ...figures, field }));
  return sumBy(lines, (row) => row.field)
    .map(({ key: field, figures }) => ({ field, figures }))
    .filter(({ figures }) => Object.values(figures).some((number) => number > 0))
    .toSorted((a, b) => a.field.localeCompare(b.field, 'vi'));
}
