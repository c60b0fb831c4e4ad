import { type RawBuilder, type Selectable, sql } from 'kysely';
import { type Context, newId } from '#platform/context.ts';
import type { DossiersPause } from '#platform/sql/schema/dossiers.ts';
import type { Pause } from '../domain/pause.ts';
import { PAUSE_COLUMNS } from './contributions.ts';
import { CHANGE_COLUMNS, changeRows } from './tally.ts';

export type NewPause = Omit<Pause, 'number' | 'endedAt' | 'answered'>;

/**
 * The next pause of the dossier, and what it changes in the running sums, in one statement. At most one can be open, and a
 * second supplement of a stage needs its ground: by index.
 */
export async function insertPause(context: Context, dossierId: string, pause: NewPause): Promise<void> {
  const former = sql`select ${COLUMNS} ${pausesOf(context, dossierId)}`;
  await sql`
    with added as (
      insert into dossiers.pause (province_id, dossier_id, number, kind, stage, clock_mode, reason_code, reason_text,
        requested, legal_ground, late, amount_vnd, requested_by, started_at, answer_due_at)
      select ${context.provinceId}::smallint, ${dossierId}::uuid, coalesce(max(number), 0) + 1, ${pause.kind}, ${pause.stage},
        ${pause.clockMode}, ${pause.reasonCode}, ${pause.reasonText}, ${JSON.stringify(pause.requested)}::jsonb,
        ${pause.legalGround}, ${pause.late}, ${pause.amountVnd}::bigint, ${pause.requestedBy}::uuid,
        ${pause.startedAt}::timestamptz, ${pause.answerDueAt}::timestamptz
      ${pausesOf(context, dossierId)} returning ${COLUMNS})
    ${tallied(context, dossierId, former, sql`${former} union all select ${COLUMNS} from added`)}
  `.execute(context.db);
}

/** Ends the open pause, if there is one: answered by the applicant, or cut off by a stop or a withdrawal. */
export async function endPause(
  context: Context,
  dossierId: string,
  { endedBy, answered }: { endedBy: string | null; answered: boolean },
): Promise<void> {
  const former = sql`select ${COLUMNS} ${pausesOf(context, dossierId)}`;
  const others = sql`${former} and ended_at is not null`;
  await sql`
    with ended as (
      update dossiers.pause set ended_at = ${context.clock.now()}, ended_by = ${endedBy}, answered = ${answered}
      where province_id = ${context.provinceId} and dossier_id = ${dossierId} and ended_at is null returning ${COLUMNS})
    ${tallied(context, dossierId, former, sql`${others} union all select ${COLUMNS} from ended`)}
  `.execute(context.db);
}

const COLUMNS = sql.join(PAUSE_COLUMNS.map((name) => sql.ref(name)));

function pausesOf({ provinceId }: Context, dossierId: string): RawBuilder<unknown> {
  return sql`from dossiers.pause where province_id = ${provinceId} and dossier_id = ${dossierId}`;
}

/** What other pauses mean for the running sums. */
function tallied(
  context: Context,
  dossierId: string,
  before: RawBuilder<unknown>,
  after: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const dossiers = sql`(select * from dossiers.dossier where province_id = ${context.provinceId} and id = ${dossierId})`;
  const rows = changeRows(newId(context), [
    { sign: -1, dossiers, pauses: sql`(${before})` },
    { sign: 1, dossiers, pauses: sql`(${after})` },
  ]);
  return sql`insert into dossiers.tally_change (${sql.join(CHANGE_COLUMNS.map((name) => sql.ref(name)))}) ${rows}`;
}

/** All pauses of a dossier, oldest first. */
export async function listPauses(context: Context, dossierId: string): Promise<Pause[]> {
  const rows = await context.db
    .selectFrom('dossiers.pause')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .orderBy('number')
    .execute();
  return rows.map(toPause);
}

export async function findOpenPause(context: Context, dossierId: string): Promise<Pause | undefined> {
  return (await listPauses(context, dossierId)).find((pause) => pause.endedAt === null);
}

export function toPause(row: Selectable<DossiersPause>): Pause {
  return {
    number: row.number,
    kind: row.kind as Pause['kind'],
    stage: row.stage,
    clockMode: row.clock_mode as Pause['clockMode'],
    reasonCode: row.reason_code,
    reasonText: row.reason_text,
    requested: row.requested as string[],
    legalGround: row.legal_ground,
    late: row.late,
    amountVnd: row.amount_vnd,
    requestedBy: row.requested_by,
    startedAt: row.started_at,
    answerDueAt: row.answer_due_at,
    endedAt: row.ended_at,
    answered: row.answered,
  };
}
