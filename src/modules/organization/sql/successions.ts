import type { Selectable } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { OrganizationSuccession } from '#platform/sql/schema/organization.ts';

/** A merger, a division or a renaming: which unit went on in which, from when, by what decision. */
export interface Succession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly effectiveOn: Temporal.PlainDate;
  /** The decision or resolution; '' where the data do not name one. */
  readonly decision: string;
}

export async function insertSuccession(context: Context, succession: Succession): Promise<void> {
  await context.db
    .insertInto('organization.succession')
    .values({
      province_id: context.provinceId,
      predecessor_id: succession.predecessorId,
      successor_id: succession.successorId,
      effective_on: succession.effectiveOn,
      decision: succession.decision,
    })
    .execute();
}

/** All successions of the province: some hundred rows. */
export async function selectAllSuccessions(context: Context): Promise<Succession[]> {
  const rows = await context.db
    .selectFrom('organization.succession')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .orderBy('effective_on')
    .execute();
  return rows.map(toSuccession);
}

/** The successions in which this unit is the one or the other. */
export async function selectSuccessions(context: Context, unitId: string): Promise<Succession[]> {
  const rows = await context.db
    .selectFrom('organization.succession')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where((where) => where.or([where('predecessor_id', '=', unitId), where('successor_id', '=', unitId)]))
    .orderBy('effective_on')
    .execute();
  return rows.map(toSuccession);
}

function toSuccession(row: Selectable<OrganizationSuccession>): Succession {
  return {
    predecessorId: row.predecessor_id,
    successorId: row.successor_id,
    effectiveOn: row.effective_on,
    decision: row.decision,
  };
}
