import { formatNumber } from './format.ts';

export type PaginationProps = {
  /** Addresses of the neighbouring pages; missing at the ends. Lists are paged by key, so there are no page numbers. */
  previousHref?: string | undefined;
  nextHref?: string | undefined;
  /** Position of the first row shown, from 1; unknown when paging backwards by key. */
  from?: number | undefined;
  /** How many rows are shown. */
  shown: number;
  total?: number | undefined;
  /** There are more than `total`: nobody counted further. */
  totalIsCapped?: boolean | undefined;
  /** What is counted: 'hồ sơ'. */
  noun?: string | undefined;
};

/** '1–50 trong 1.240 hồ sơ   ‹ trước   sau ›'. */
export function Pagination(props: PaginationProps) {
  // The empty list says so itself.
  if (props.shown === 0 && !props.previousHref && !props.nextHref) return null;
  return (
    <nav class="pagination" aria-label="Phân trang">
      <p class="pagination-range">{rangeText(props)}</p>
      <PageLink href={props.previousHref} rel="prev" text="‹ Trước" />
      <PageLink href={props.nextHref} rel="next" text="Sau ›" />
    </nav>
  );
}

function PageLink({ href, rel, text }: { href: string | undefined; rel: 'prev' | 'next'; text: string }) {
  if (!href) return null;
  return (
    <a class="pagination-link" href={href} rel={rel}>
      {text}
    </a>
  );
}

function rangeText({ from, shown, total, totalIsCapped, noun }: PaginationProps): string {
  const what = noun ? ` ${noun}` : '';
  if (shown === 0) return `0${what}`;
  const range =
    from === undefined ? formatNumber(shown) : `${formatNumber(from)}–${formatNumber(from + shown - 1)}`;
  return total === undefined
    ? `${range}${what}`
    : `${range} trong ${totalIsCapped ? 'hơn ' : ''}${formatNumber(total)}${what}`;
}
