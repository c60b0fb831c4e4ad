import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { allOf, anyOf, type Condition } from './conditions.ts';
import { endedKept } from './timeliness-conditions.ts';

/** What the marks of TT 01/2018 art. 13-15 look at in one ended dossier. */
export interface QualityFacts {
  readonly kept: 'early' | 'onTime' | 'late';
  /** Agencies that took longer than they may: the one-stop office handing over, those that were consulted. */
  readonly lateAgencies: number;
  /** How often the applicant was asked to complete it. */
  readonly supplements: number;
  /** Units to which the applicant had to go. */
  readonly places: number;
}

/** Dossiers of the same officer and unit that are alike in these facts. */
export interface QualityGroup extends QualityFacts {
  readonly officerId: string | null;
  readonly unitId: string;
  readonly dossiers: number;
}

export interface QualityFilter {
  readonly unitIds: readonly string[];
  readonly from: Temporal.Instant;
  /** The first instant after the period. */
  readonly until: Temporal.Instant;
  readonly officerId?: string | undefined;
}

const KEPT = sql<
  QualityFacts['kept']
>`case when ${endedKept('early')} then 'early' when ${endedKept('late')} then 'late' else 'onTime' end`;
const LATE_AGENCIES = sql<number>`(case when hand_over_late then 1 else 0 end + (
  select count(*) from dossiers.consultation
  left join dossiers.consultation_answer as answer
    on answer.province_id = consultation.province_id and answer.dossier_id = consultation.dossier_id and answer.number = consultation.number
  where consultation.province_id = dossier.province_id and consultation.dossier_id = dossier.id
    and coalesce(answer.answered_at, dossier.ended_at) > consultation.due_at))::int`;
const SUPPLEMENTS = sql<number>`(select count(*) from dossiers.pause
  where pause.province_id = dossier.province_id and pause.dossier_id = dossier.id and pause.kind = 'supplement')::int`;
const PLACES = sql<number>`(select count(distinct event.unit_id) from platform.event
  where event.province_id = dossier.province_id and event.subject_id = dossier.id
    and event.type in ('dossier.received', 'dossier.supplement-received', 'dossier.payment-confirmed', 'dossier.result-returned'))::int`;

/** The ended dossiers of the period that these units decided, grouped by officer, unit and facts. */
export async function groupQuality(context: Context, filter: QualityFilter): Promise<QualityGroup[]> {
  const { rows } = await sql<QualityGroup>`
    select "officerId", "unitId", kept, "lateAgencies", supplements, places, count(*) as dossiers
    from (select ${FACTS} from dossiers.dossier where ${inPeriod(context, filter)}) as facts
    group by "officerId", "unitId", kept, "lateAgencies", supplements, places`.execute(context.db);
  return rows;
}

/** One dossier with its facts, to open behind a mark. */
export interface QualityDossier extends QualityFacts {
  readonly dossierId: string;
  readonly code: string;
  readonly procedureName: string;
  readonly endedAt: Temporal.Instant;
}

/** The dossiers themselves, the latest first; after the one with which the former page ended. */
export async function listQuality(
  context: Context,
  filter: QualityFilter & {
    readonly facts: readonly Partial<QualityFacts>[];
    readonly after?: string;
    readonly size: number;
  },
): Promise<QualityDossier[]> {
  const after: Condition = filter.after ? sql`"dossierId" < ${filter.after}::uuid` : sql`true`;
  const { rows } = await sql<QualityDossier>`
    select * from (select id as "dossierId", code, procedure_name as "procedureName", ended_at as "endedAt", ${FACTS}
      from dossiers.dossier where ${inPeriod(context, filter)}) as facts
    where ${anyOf(filter.facts.map(holds))} and ${after}
    order by "dossierId" desc limit ${filter.size}`.execute(context.db);
  return rows;
}

const FACTS = sql`handling_officer_id as "officerId", competent_unit_id as "unitId", ${KEPT} as kept,
  ${LATE_AGENCIES} as "lateAgencies", ${SUPPLEMENTS} as supplements, ${PLACES} as places`;

function holds(facts: Partial<QualityFacts>): Condition {
  return allOf(Object.entries(facts).map(([name, value]) => sql<boolean>`${sql.ref(name)} = ${value}`));
}

/** A refused intake was never handled, and what was stopped or withdrawn was not decided. */
function inPeriod(context: Context, { unitIds, from, until, officerId }: QualityFilter): Condition {
  return allOf([
    sql`province_id = ${context.provinceId}`,
    sql`competent_unit_id = any(${sql`${[...unitIds]}::uuid[]`})`,
    sql`ended_at >= ${from} and ended_at < ${until}`,
    sql`state not in ('intakeRefused', 'stopped', 'withdrawn')`,
    officerId ? sql`handling_officer_id = ${officerId}` : sql`true`,
  ]);
}
