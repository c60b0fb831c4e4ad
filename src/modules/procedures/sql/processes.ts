import type { Context } from '#platform/context.ts';
import type { InternalProcess, ProcessStep } from '../domain/internal-process.ts';

/** The province's own process that holds on the day; undefined if none was decided. */
export async function findOwnProcess(
  context: Context,
  procedureId: string,
  on: Temporal.PlainDate,
): Promise<InternalProcess | undefined> {
  const row = await context.db
    .selectFrom('procedures.internal_process')
    .select(['steps', 'decision', 'valid_from'])
    .where('province_id', '=', context.provinceId)
    .where('procedure_id', '=', procedureId)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toProcess(row);
}

/** Every own process of a procedure, the newest first. */
export async function listOwnProcesses(context: Context, procedureId: string): Promise<InternalProcess[]> {
  const rows = await context.db
    .selectFrom('procedures.internal_process')
    .select(['steps', 'decision', 'valid_from'])
    .where('province_id', '=', context.provinceId)
    .where('procedure_id', '=', procedureId)
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map(toProcess);
}

interface ProcessRow {
  readonly steps: unknown;
  readonly decision: string;
  readonly valid_from: Temporal.PlainDate;
}

function toProcess({ steps, decision, valid_from }: ProcessRow): InternalProcess {
  return { steps: steps as ProcessStep[], source: 'own', decision, validFrom: valid_from };
}

export interface NewProcess {
  readonly id: string;
  readonly procedureId: string;
  readonly decision: string;
  readonly validFrom: Temporal.PlainDate;
  readonly steps: readonly ProcessStep[];
}

/** A process of the same first day takes the place of the one before: it is a correction, which the history keeps. */
export async function saveProcess(context: Context, process: NewProcess): Promise<void> {
  const { actor } = context;
  const content = {
    decision: process.decision,
    steps: JSON.stringify(process.steps),
    entered_at: context.clock.now(),
    entered_by: actor.kind === 'officer' ? actor.officerId : null,
  };
  await context.db
    .insertInto('procedures.internal_process')
    .values({
      province_id: context.provinceId,
      id: process.id,
      procedure_id: process.procedureId,
      valid_from: process.validFrom,
      ...content,
    })
    .onConflict((conflict) =>
      conflict.columns(['province_id', 'procedure_id', 'valid_from']).doUpdateSet(content),
    )
    .execute();
}
