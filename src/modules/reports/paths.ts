/** Addresses of this module's pages. */
export const paths = {
  figures: '/so-lieu',
  figure: (code: string) => `/so-lieu/${code}`,
};

/** `path` with these values; empty ones are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const text = new URLSearchParams(pairs).toString();
  return text === '' ? path : `${path}?${text}`;
}
