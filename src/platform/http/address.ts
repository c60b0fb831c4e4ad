/** The part of an address after `?`, as the pages of lists read and write it. */
export type AddressQuery = Readonly<Record<string, string | undefined>>;

/** The typed text of a filter, in one form of each letter; undefined if nothing was typed. */
export function filled(text: string | undefined): string | undefined {
  const trimmed = text?.normalize('NFC').trim().slice(0, 200);
  return trimmed === '' ? undefined : trimmed;
}

/** `path` with these values; empty ones are left out. */
export function withQuery(path: string, query: AddressQuery): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const text = new URLSearchParams(pairs).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The value if it is one of these; whatever else stands in an address does not narrow the list. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  text: string | undefined,
): Value | undefined {
  return values.find((value) => value === text);
}

/** The filters without the place in the list. */
export function withoutPlace({ sau: _, truoc: __, ...rest }: AddressQuery): AddressQuery {
  return rest;
}
