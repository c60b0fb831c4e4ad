import { type Selectable, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { BundlesStep } from '#platform/sql/schema/bundles.ts';
import type { LinkedStep } from '../domain/linked-dossier.ts';

export async function insertSteps(context: Context, steps: readonly LinkedStep[]): Promise<void> {
  const rows = steps.map((step) => ({
    province_id: context.provinceId,
    linked_dossier_id: step.linkedDossierId,
    code: step.code,
    position: step.position,
    procedure_code: step.procedureCode,
    competent_unit_id: step.competentUnitId,
    channel: step.channel,
    longer: step.longer,
    papers: JSON.stringify(step.papers),
    state: step.state,
    dossier_id: step.dossierId,
    started_at: step.startedAt,
  }));
  await context.db.insertInto('bundles.step').values(rows).execute();
}

/** The steps of these linked dossiers, each list in its order. */
export async function stepsOf(
  context: Context,
  linkedDossierIds: readonly string[],
): Promise<Map<string, LinkedStep[]>> {
  const lists = new Map<string, LinkedStep[]>(linkedDossierIds.map((id) => [id, []]));
  if (linkedDossierIds.length === 0) return lists;
  const rows = await steps(context)
    .where('linked_dossier_id', '=', sql<string>`any(${[...linkedDossierIds]}::uuid[])`)
    .orderBy('position')
    .execute();
  for (const row of rows) lists.get(row.linked_dossier_id)?.push(toStep(row));
  return lists;
}

export async function listSteps(context: Context, linkedDossierId: string): Promise<LinkedStep[]> {
  return (await stepsOf(context, [linkedDossierId])).get(linkedDossierId) ?? [];
}

/** The step that this dossier is, if it is one. */
export async function findStepOfDossier(
  context: Context,
  dossierId: string,
): Promise<LinkedStep | undefined> {
  const row = await steps(context).where('dossier_id', '=', dossierId).executeTakeFirst();
  return row && toStep(row);
}

type StepKey = Pick<LinkedStep, 'linkedDossierId' | 'code'>;

/** A step that waited is now this dossier; false if it no longer waited. */
export async function startStep(
  context: Context,
  key: StepKey,
  { dossierId, acknowledgeDueAt }: { dossierId: string; acknowledgeDueAt: Temporal.Instant | null },
): Promise<boolean> {
  return changeWaiting(context, key, {
    state: 'started',
    dossier_id: dossierId,
    started_at: context.clock.now(),
    acknowledge_due_at: acknowledgeDueAt,
  });
}

/** A step that waited will not begin; false if it no longer waited. */
export async function cancelWaitingStep(context: Context, key: StepKey, reason: string): Promise<boolean> {
  return changeWaiting(context, key, {
    state: 'cancelled',
    cancelled_at: context.clock.now(),
    cancel_reason: reason,
  });
}

async function changeWaiting(
  context: Context,
  key: StepKey,
  changes: Partial<
    Pick<
      Selectable<BundlesStep>,
      'dossier_id' | 'started_at' | 'acknowledge_due_at' | 'cancelled_at' | 'cancel_reason'
    >
  > & { state: string },
): Promise<boolean> {
  const row = await context.db
    .updateTable('bundles.step')
    .set(changes)
    .where('province_id', '=', context.provinceId)
    .where('linked_dossier_id', '=', key.linkedDossierId)
    .where('code', '=', key.code)
    .where('state', '=', 'waiting')
    .returning('code')
    .executeTakeFirst();
  return row !== undefined;
}

/** The unit has what was passed to it; false if nothing was, or it said so before. */
export async function acknowledgeStep(context: Context, key: StepKey): Promise<boolean> {
  const row = await context.db
    .updateTable('bundles.step')
    .set({ acknowledged_at: context.clock.now() })
    .where('province_id', '=', context.provinceId)
    .where('linked_dossier_id', '=', key.linkedDossierId)
    .where('code', '=', key.code)
    .where('acknowledge_due_at', 'is not', null)
    .where('acknowledged_at', 'is', null)
    .returning('code')
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks what nobody confirmed in time, once, and answers it. */
export async function takeUnacknowledged(context: Context, limit: number): Promise<LinkedStep[]> {
  const now = context.clock.now();
  const due = steps(context)
    .where('acknowledge_due_at', '<', now)
    .where('acknowledged_at', 'is', null)
    .where('alarmed_at', 'is', null)
    .orderBy('acknowledge_due_at')
    .limit(limit);
  const rows = await due.execute();
  const marked: LinkedStep[] = [];
  for (const row of rows) {
    const mine = await context.db
      .updateTable('bundles.step')
      .set({ alarmed_at: now })
      .where('province_id', '=', context.provinceId)
      .where('linked_dossier_id', '=', row.linked_dossier_id)
      .where('code', '=', row.code)
      .where('alarmed_at', 'is', null)
      .returning('code')
      .executeTakeFirst();
    if (mine) marked.push(toStep(row));
  }
  return marked;
}

function steps(context: Context) {
  return context.db.selectFrom('bundles.step').selectAll().where('province_id', '=', context.provinceId);
}

function toStep(row: Selectable<BundlesStep>): LinkedStep {
  return {
    linkedDossierId: row.linked_dossier_id,
    code: row.code,
    position: row.position,
    procedureCode: row.procedure_code,
    competentUnitId: row.competent_unit_id,
    channel: row.channel as LinkedStep['channel'],
    longer: row.longer,
    papers: row.papers as unknown as LinkedStep['papers'],
    state: row.state as LinkedStep['state'],
    dossierId: row.dossier_id,
    startedAt: row.started_at,
    cancelledAt: row.cancelled_at,
    cancelReason: row.cancel_reason,
    acknowledgeDueAt: row.acknowledge_due_at,
    acknowledgedAt: row.acknowledged_at,
  };
}
