import { listUnits, type Unit } from '#modules/organization/index.ts';
import { scopeOf } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { oneOf, withQuery } from '#platform/http/address.ts';
import { Problem } from '#platform/problem.ts';
import { formatDate, parseVietnameseDate } from '#ui/format.ts';
import { PROVIDERS, type ProviderName } from '../domain/providers.ts';
import type { Query } from '../list-payments/payment-query.ts';
import { findProvider } from '../providers/find-provider.ts';

/** What the page is asked for: a unit of the actor, a platform, a day. */
export interface Asked {
  readonly unitId: string;
  readonly provider: ProviderName;
  readonly day: Temporal.PlainDate;
  /** The units that may be chosen. */
  readonly units: readonly Unit[];
  readonly unitName: string;
}

/** From an address; where it says nothing: the actor's own unit, the platform in use, yesterday (lists come a day later). */
export async function readAsked(context: Context, query: Query): Promise<Asked> {
  const scope = scopeOf(context.actor, 'fees.read');
  const all = await listUnits(context);
  const units = all.filter(({ id }) => scope.kind === 'all' || scope.unitIds.includes(id));
  const own = context.actor.kind === 'officer' ? context.actor.unitId : '';
  const unit =
    units.find(({ id }) => id === query['don-vi']) ?? units.find(({ id }) => id === own) ?? units[0];
  if (!unit) throw new Problem('forbidden', 'platform.not-allowed');
  const used = findProvider(context)?.name;
  const yesterday = vietnamDate(context.clock.now()).subtract({ days: 1 });
  return {
    unitId: unit.id,
    unitName: unit.name,
    units,
    provider: oneOf(PROVIDERS, query.cong) ?? oneOf(PROVIDERS, used) ?? 'redirect',
    day: (query.ngay ? parseVietnameseDate(query.ngay) : undefined) ?? yesterday,
  };
}

/** `path` for the same unit, platform and day. */
export function askedPath(
  path: string,
  { unitId, provider, day }: Pick<Asked, 'unitId' | 'provider' | 'day'>,
  more: Query = {},
): string {
  return withQuery(path, { 'don-vi': unitId, cong: provider, ngay: formatDate(day), ...more });
}
