import { withQuery } from '#platform/http/address.ts';
import type { FigureAsk } from '../ask/figure-ask.ts';
import { askAddress } from '../ask/figure-ask.ts';
import { periodText } from '../ask/period-address.ts';
import type { ReportContent, ReportForm } from '../form/report-form.ts';
import { paths } from '../paths.ts';
import type { ReportFacts } from '../render/report-paper.ts';
import type { OpenCell } from './report-table.tsx';

/** A form is always of all fields, channels and procedures. */
export function wholeForm(ask: FigureAsk): FigureAsk {
  const { field: _, channel: __, procedure: ___, officer: ____, cause: _____, ...query } = ask.query;
  return { ...ask, query };
}

/** What is printed of a report that was asked for. */
export function factsOf(
  form: ReportForm,
  { unit, query, period }: FigureAsk,
  content: ReportContent,
): ReportFacts {
  return {
    form,
    unit,
    scope: query.scope,
    from: query.from,
    to: query.to,
    periodLine: periodText(period),
    content,
  };
}

/** Each number leads to the records of today that make it. */
export function openRecords(ask: FigureAsk): OpenCell {
  const address = askAddress(ask);
  const codes = new Map(ask.units.map(({ id, agencyCode }) => [id, agencyCode]));
  return ({ value, opens }) => {
    if (!opens || !value) return undefined;
    const { field, channel, procedure, cause, unitId, scope } = opens.narrow ?? {};
    return withQuery(paths.figure(opens.figure), {
      ...address,
      ...(unitId ? { 'don-vi': codes.get(unitId) } : {}),
      ...(scope ? { 'pham-vi': 'rieng' } : {}),
      'linh-vuc': field,
      kenh: channel,
      'thu-tuc': procedure,
      'nguyen-nhan': cause,
    });
  };
}
