/** What a form was filled with: field name → typed values. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** What a button beside a row asks for: `add:papers`, `remove:papers:2`, `up:papers:2`, `down:papers:2`. */
export type RowDeed = 'add' | 'remove' | 'up' | 'down';

/** The value of the button that does this to a row. */
export function rowIntent(deed: RowDeed, list: string, row?: number): string {
  return row === undefined ? `${deed}:${list}` : `${deed}:${list}:${row}`;
}

/** The numbers of the rows of `list` (fields `papers.<number>.<name>`), in order; empty rows count. */
export function rowNumbers(values: Values, list: string): number[] {
  const numbers = Object.keys(values).flatMap((name) => rowOf(name, list) ?? []);
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/**
 * The values after the button `intent` was pressed; unchanged if it is no button of this list. `empty` names one field of
 * a row, so that an added row is there although nothing is typed.
 */
export function applyRowIntent(
  values: Values,
  list: string,
  intent: string | undefined,
  empty: string,
): Values {
  const [deed, name, number] = (intent ?? '').split(':');
  if (name !== list) return values;
  const rows = rowNumbers(values, list);
  if (deed === 'add') return { ...values, [`${list}.${(rows.at(-1) ?? -1) + 1}.${empty}`]: [''] };
  const row = Number(number);
  const at = rows.indexOf(row);
  if (at < 0) return values;
  if (deed === 'remove') return renamed(values, list, (one) => (one === row ? undefined : one));
  const other = deed === 'up' ? rows[at - 1] : deed === 'down' ? rows[at + 1] : undefined;
  if (other === undefined) return values;
  return renamed(values, list, (one) => (one === row ? other : one === other ? row : one));
}

/** Every row of the list under the number that `as` gives it; undefined leaves it out. */
function renamed(values: Values, list: string, as: (row: number) => number | undefined): Values {
  const result: Record<string, readonly string[]> = {};
  for (const [name, typed] of Object.entries(values)) {
    const row = rowOf(name, list);
    if (row === undefined) {
      result[name] = typed;
      continue;
    }
    const number = as(row);
    if (number !== undefined) result[`${list}.${number}${name.slice(`${list}.${row}`.length)}`] = typed;
  }
  return result;
}

function rowOf(name: string, list: string): number | undefined {
  if (!name.startsWith(`${list}.`)) return undefined;
  const number = name.slice(list.length + 1).split('.')[0] ?? '';
  return /^\d{1,4}$/.test(number) ? Number(number) : undefined;
}
