import { authorize } from '#platform/authorization.ts';
import { getFigure } from '#platform/figures/read-figure.ts';
import { definePage } from '#platform/http/operation.ts';
import { Problem } from '#platform/problem.ts';
import { readFigureAsk } from '../ask/figure-ask.ts';
import { paths } from '../paths.ts';
import { recordsXlsx } from './records-xlsx.ts';

/** GET /so-lieu/:code/tai-ve: the records of a count as a workbook, however many they are. */
export const recordsFilePage = definePage({
  id: 'reports.figure.records-file',
  path: paths.figureFile(':code'),
  access: 'reports.read',
  async load(context, { params, query }) {
    authorize(context, 'reports.read');
    const figure = getFigure(context, params.code ?? '');
    if (figure.kind !== 'count')
      throw new Problem('notFound', 'platform.no-such-figure', { code: figure.code });
    const ask = await readFigureAsk(context, query);
    if (ask.faults.length > 0) throw new Problem('invalid', 'platform.invalid-input', {}, [...ask.faults]);
    authorize(context, figure.permission, ask.query.unitId);
    return {
      kind: 'stream',
      pieces: recordsXlsx(context, figure, ask.query),
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      fileName: `${figure.code}-${ask.unit.agencyCode}-${ask.query.from}-${ask.query.to}.xlsx`,
    };
  },
});
