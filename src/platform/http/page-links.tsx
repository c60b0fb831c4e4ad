import { Pagination } from '#ui/pagination.tsx';
import { type PageAsk, type RowPage, readKey, writeKey } from '../sql/page-of-rows.ts';
import { type AddressQuery, withoutPlace, withQuery } from './address.ts';

const PAGE_SIZE = 50;

/** Which page the address asks for: `sau` after a row, `truoc` before one. */
export function pageAsk(query: AddressQuery): PageAsk {
  const after = readKey(query.sau);
  return { after, before: after ? undefined : readKey(query.truoc), size: PAGE_SIZE };
}

interface PageLinksProps {
  /** What is counted: 'hồ sơ'. */
  readonly noun: string;
  readonly path: string;
  readonly query: AddressQuery;
  readonly page: RowPage<{ readonly key: string; readonly id: string }>;
}

/** '51–100 trong 1.240 hồ sơ ‹ Trước Sau ›', of a very long list 'trong hơn 10.000'; the filters kept; nothing for an empty list. */
export function PageLinks({ noun, path, query, page }: PageLinksProps) {
  const { rows, total, capped, from, hasEarlier, hasLater } = page;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const place = (name: 'sau' | 'truoc', row: typeof first) =>
    withQuery(path, { ...withoutPlace(query), [name]: writeKey(row) });
  return (
    <Pagination
      from={from}
      shown={rows.length}
      total={total}
      totalIsCapped={capped}
      noun={noun}
      previousHref={hasEarlier ? place('truoc', first) : undefined}
      nextHref={hasLater ? place('sau', last) : undefined}
    />
  );
}
