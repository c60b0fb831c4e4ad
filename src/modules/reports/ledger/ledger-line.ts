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

/** At the units of the scope, the latest first. */
export async function latestOfLedger(context: Context, scope: Scope, size: number): Promise<LedgerLine[]> {
  const counted = await listRestatements(context, scope, size);
  const typed = await listTypedRestatements(context, scope, size);
  return together(counted, typed)
    .toSorted((a, b) => Temporal.Instant.compare(b.foundAt, a.foundAt))
    .slice(0, size);
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
