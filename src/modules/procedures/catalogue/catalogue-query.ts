import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { COMPLETENESS, type Completeness } from '../domain/completeness.ts';
import { CHANNELS, LEVELS } from '../domain/procedure-content.ts';
import { paths } from '../paths.ts';
import type { CatalogueCursor, CatalogueFilter } from '../sql/catalogue.ts';

/** What the address of the catalogue says: `?tim=khai+sinh&linh-vuc=Hộ+tịch&cap=commune&kenh=online&tinh-trang=missing`. */
export type AddressQuery = Readonly<Record<string, string | undefined>>;

/** The address as a filter of versions that stand today; values that are not known are left out. */
export function filterOf(context: Context, query: AddressQuery): CatalogueFilter {
  return {
    on: vietnamDate(context.clock.now()),
    query: filled(query.tim)?.slice(0, 200),
    field: filled(query['linh-vuc']),
    level: LEVELS.find((level) => level === query.cap),
    channel: CHANNELS.find((channel) => channel === query.kenh),
    completeness: COMPLETENESS.find((state) => state === query['tinh-trang']),
  };
}

export function cursorOf(query: AddressQuery): CatalogueCursor {
  return { after: filled(query.sau), before: filled(query.truoc) };
}

/** The address of the catalogue with these values; empty ones are left out. */
export function catalogueHref(query: AddressQuery): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const text = new URLSearchParams(pairs).toString();
  return text === '' ? paths.catalogue() : `${paths.catalogue()}?${text}`;
}

/** The filters without the place in the list. */
export function withoutCursor(query: AddressQuery, completeness?: Completeness | ''): AddressQuery {
  const { sau: _, truoc: __, ...rest } = query;
  return completeness === undefined ? rest : { ...rest, 'tinh-trang': completeness };
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.normalize('NFC').trim();
  return trimmed === '' ? undefined : trimmed;
}
