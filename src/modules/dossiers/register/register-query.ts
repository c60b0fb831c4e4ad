import { subtreeIds } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import { type AddressQuery, filled, oneOf } from '#platform/http/address.ts';
import { isUuid } from '#platform/ids.ts';
import { type FieldProblem, Problem } from '#platform/problem.ts';
import { parseVietnameseDate } from '#ui/format.ts';
import { APOLOGY_STATES } from '../domain/apology.ts';
import { CHANNELS } from '../domain/channel.ts';
import { DOSSIER_STATES } from '../domain/dossier-state.ts';
import { MEASURES } from '../domain/measures.ts';
import type { Timeliness } from '../domain/timeliness.ts';
import type { RegisterFilter } from '../sql/register.ts';

export const TIMELINESS = [
  'withinTime',
  'dueSoon',
  'overdue',
  'early',
  'onTime',
] as const satisfies readonly Timeliness[];

/** What the address asks for, without what is wrong in it; and what is wrong. */
export interface ReadFilter {
  readonly filter: RegisterFilter;
  readonly faults: readonly FieldProblem[];
}

/** The filters of `/ho-so?q=…&tu=01/10/2026&den=31/10/2026&don-vi=…&buoc=…&linh-vuc=…&kenh=…&thoi-han=…&xin-loi=…&tinh-theo=…`. */
export async function readRegisterQuery(context: Context, query: AddressQuery): Promise<ReadFilter> {
  const { filter: period, faults } = readDays(query);
  const unitId = query['don-vi'];
  const filter = {
    ...period,
    q: filled(query.q),
    personId: query.nguoi && isUuid(query.nguoi) ? query.nguoi : undefined,
    unitIds: unitId && isUuid(unitId) ? await subtreeIds(context, unitId) : undefined,
    state: oneOf(DOSSIER_STATES, query.buoc),
    field: filled(query['linh-vuc']),
    channel: oneOf(CHANNELS, query.kenh),
    timeliness: oneOf(TIMELINESS, query['thoi-han']),
    apology: oneOf(APOLOGY_STATES, query['xin-loi']),
  };
  return { filter, faults };
}

/** The same, for what leaves the screen: nothing is exported by a filter that was not understood. @throws Problem invalid */
export async function getRegisterFilter(context: Context, query: AddressQuery): Promise<RegisterFilter> {
  const { filter, faults } = await readRegisterQuery(context, query);
  if (faults.length > 0) throw new Problem('invalid', 'platform.invalid-input', {}, faults);
  return filter;
}

function readDays(query: AddressQuery): {
  filter: Pick<RegisterFilter, 'from' | 'to' | 'measure'>;
  faults: FieldProblem[];
} {
  const from = readDay(query.tu);
  const to = readDay(query.den);
  const measure = oneOf(MEASURES, query['tinh-theo']);
  const faults: FieldProblem[] = [];
  if (from === null) faults.push({ field: 'tu', code: 'dossiers.period-day' });
  if (to === null) faults.push({ field: 'den', code: 'dossiers.period-day' });
  if (from && to && Temporal.PlainDate.compare(from, to) > 0)
    faults.push({ field: 'tu', code: 'dossiers.period-backwards' });
  if (measure && (from === undefined || to === undefined))
    faults.push({ field: 'tu', code: 'dossiers.period-missing' });
  if (faults.length > 0) return { filter: {}, faults };
  return { filter: { from: from ?? undefined, to: to ?? undefined, measure }, faults };
}

/** undefined where nothing was typed, null for what is not a date. */
export function readDay(text: string | undefined): Temporal.PlainDate | undefined | null {
  const typed = filled(text);
  return typed === undefined ? undefined : (parseVietnameseDate(typed) ?? null);
}
