import { type AddressQuery, withQuery } from '#platform/http/address.ts';
import { formatDate, formatNumber } from '#ui/format.ts';
import type { Measure } from '../domain/measures.ts';
import { paths } from '../paths.ts';
import type { Overview } from './show-overview.ts';

/** What a number counts: the measure, perhaps of one field or channel. */
export interface Counted {
  readonly measure: Measure;
  readonly field?: string | undefined;
  readonly channel?: string | undefined;
}

/** The register with exactly the dossiers that a number counts; undefined where the reader may not read them all. */
export function figureHref(overview: Overview, unitId: string, counted: Counted): string | undefined {
  if (!overview.opens) return undefined;
  const { from, to } = overview.days;
  const query: AddressQuery = {
    'tinh-theo': counted.measure,
    tu: formatDate(from),
    den: formatDate(to),
    'don-vi': unitId,
    'linh-vuc': counted.field,
    kenh: counted.channel,
  };
  return withQuery(paths.register, query);
}

/** A number of the tables; a zero opens nothing. */
export function Figure({ value, href, what }: { value: number; href: string | undefined; what: string }) {
  if (value === 0 || href === undefined) return <>{formatNumber(value)}</>;
  return (
    <a href={href} aria-label={`${formatNumber(value)} – ${what}`}>
      {formatNumber(value)}
    </a>
  );
}
