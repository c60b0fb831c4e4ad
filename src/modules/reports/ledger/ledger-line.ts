import type { Scope } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { ANNEX_ITEMS } from '../reform/annex-items.ts';
import { listRestatements, type Restatement, restatementsOf } from '../sql/restatements.ts';
import {
  listTypedRestatements,
  type TypedRestatement,
  typedRestatementsOf,
} from '../sql/typed-restatements.ts';

/**
 * Dòng của sổ điều chỉnh: a closed figure that is another today, because its records changed, or because a typed number was
 * wrong and somebody said so.
 */
export type LedgerLine =
  | ({ readonly kind: 'counted' } & Restatement)
  | ({ readonly kind: 'typed' } & TypedRestatement);

/** Of one report, in the order in which they were found. */
export async function ledgerOf(context: Context, reportId: string): Promise<LedgerLine[]> {
  return together(await restatementsOf(context, reportId), await typedRestatementsOf(context, reportId));
}

/**
 * A page of the ledger at the units of the scope, the latest first: `size` lines, and those that were found at the same moment as the last of
 * them. `next` is the moment before which the following page begins; null on the last.
 */
export async function pageOfLedger(
  context: Context,
  scope: Scope,
  { after, size }: { readonly after?: string | undefined; readonly size: number },
): Promise<{ readonly lines: LedgerLine[]; readonly next: string | null }> {
  const wanted = { before: after === undefined ? undefined : Temporal.Instant.from(after), size: size + 1 };
  const counted = await listRestatements(context, scope, wanted);
  const typed = await listTypedRestatements(context, scope, wanted);
  const found = together(counted, typed).toSorted(
    (a, b) => Temporal.Instant.compare(b.foundAt, a.foundAt) || nameOf(a).localeCompare(nameOf(b)),
  );
  const last = found[size - 1]?.foundAt;
  const lines = last ? found.filter(({ foundAt }) => Temporal.Instant.compare(foundAt, last) >= 0) : found;
  return { lines, next: last && lines.length < found.length ? last.toString() : null };
}

function nameOf(line: LedgerLine): string {
  return line.kind === 'typed' ? line.itemCode : line.key;
}

/** What a typed number is called. */
export function itemName(code: string): string {
  return ANNEX_ITEMS.find((item) => item.code === code)?.name ?? code;
}

function together(counted: readonly Restatement[], typed: readonly TypedRestatement[]): LedgerLine[] {
  return [
    ...counted.map((line) => ({ kind: 'counted' as const, ...line })),
    ...typed.map((line) => ({ kind: 'typed' as const, ...line })),
  ];
}
