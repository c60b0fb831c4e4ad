import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { NAMED } from '#platform/sql/named-statements.ts';
import type { ChosenKeys } from '#platform/sql/page-of-rows.ts';
import type { DossiersDossier } from '#platform/sql/schema/dossiers.ts';
import type { Dossier, DossierLine, DossierPart } from '../domain/dossier.ts';
import { type Condition, handledUnitByUnit } from './conditions.ts';

/** What a list shows of a dossier, with the key by which the list is paged. */
export type ListedDossier = DossierLine & { readonly key: string };

/** A dossier's row as the rest of the module knows it. */
export function toDossier(row: Selectable<DossiersDossier>): Dossier {
  return {
    ...toLine(row),
    procedureId: row.procedure_id,
    procedureVersionId: row.procedure_version_id,
    placeOfHelpUnitId: row.place_of_help_unit_id,
    ownerId: row.owner_id,
    submitterId: row.submitter_id,
    representativeId: row.representative_id,
    originalDueAt: row.original_due_at,
    timeLimit: row.time_limit as Dossier['timeLimit'],
    abstract: row.abstract,
    numberOfSets: row.number_of_sets,
    feeVnd: row.fee_vnd,
    resultFileId: row.result_file_id,
    resultNumber: row.result_number,
    resultSigned: row.result_signed,
    refusalReasonCode: row.refusal_reason_code,
    refusalReasonText: row.refusal_reason_text,
    closingReasonCode: row.closing_reason_code,
    closingReasonText: row.closing_reason_text,
    linkedDossierId: row.linked_dossier_id,
    ownerKind: row.owner_kind as Dossier['ownerKind'],
  };
}

/**
 * The rows an actor may see: those that one of his units received, decides or helped with, or is asked about. The last are
 * few and named by their ids, so that each condition keeps its index.
 */
export function visibleTo(context: Context) {
  const scope = scopeOf(context.actor, 'dossiers.read');
  if (scope.kind === 'all') return sql<boolean>`true`;
  const units = sql`${[...scope.unitIds]}::uuid[]`;
  const consulted = sql`select asked.dossier_id from dossiers.consultation asked
    where asked.province_id = ${context.provinceId} and asked.unit_id = any(${units})`;
  return sql<boolean>`(receiving_unit_id = any(${units}) or competent_unit_id = any(${units})
    or (place_of_help_unit_id = any(${units}) and place_of_help_unit_id <> receiving_unit_id) or id = any(array(${consulted})))`;
}

/** `visibleTo` in parts that have no row in common, unit by unit, each of which an index holds in the order of the register. */
export function visibleParts(context: Context, unitIds: readonly string[]): readonly Condition[] {
  const units = sql`${[...unitIds]}::uuid[]`;
  const beside = sql`not receiving_unit_id = any(${units}) and not competent_unit_id = any(${units})`;
  // What was helped with or asked about is little: found first, and named by its ids.
  const few = sql`select helped.id from dossiers.dossier helped where helped.province_id = ${context.provinceId}
      and helped.place_of_help_unit_id = any(${units}) and helped.place_of_help_unit_id <> helped.receiving_unit_id
    union select asked.dossier_id from dossiers.consultation asked
    where asked.province_id = ${context.provinceId} and asked.unit_id = any(${units})`;
  return [...handledUnitByUnit(unitIds), sql`(id = any(array(${few})) and ${beside})`];
}

/** A dossier the actor may read. One outside his scope is "not found": its existence is nobody's business. */
export async function getDossier(context: Context, id: string): Promise<Dossier> {
  const row = isUuid(id) ? await selectVisible(context).where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new Problem('notFound', 'dossiers.not-found');
  return toDossier(row);
}

export async function findDossierByCode(context: Context, code: string): Promise<Dossier | undefined> {
  const row = await selectVisible(context).where('code', '=', code).executeTakeFirst();
  return row && toDossier(row);
}

/** All dossiers the actor may read, to be narrowed further. */
export function selectVisible(context: Context) {
  return selectOfProvince(context).selectAll().where(visibleTo(context));
}

/** Everybody's, for who narrows them to what the actor may read. */
export function selectOfProvince(context: Context) {
  return context.db.selectFrom('dossiers.dossier').where('province_id', '=', context.provinceId);
}

export async function listParts(context: Context, dossierId: string): Promise<DossierPart[]> {
  const rows = await context.db
    .selectFrom('dossiers.part')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    paperCode: row.paper_code,
    name: row.name,
    form: row.form as DossierPart['form'],
    count: row.count,
    fileId: row.file_id,
  }));
}

/** The columns of `DossierLine`. */
const LISTED = [
  'id',
  'code',
  'state',
  'version',
  'procedure_code',
  'procedure_name',
  'procedure_field',
  'channel',
  'receiving_unit_id',
  'competent_unit_id',
  'owner_name',
  'submitted_at',
  'received_at',
  'hand_over_due_at',
  'handed_over_at',
  'hand_over_late',
  'non_territorial',
  'clock_start_at',
  'due_at',
  'ended_at',
  'returned_at',
  'handling_officer_id',
  'result_delivery',
  'import_id',
] as const;

function toLine(row: Pick<Selectable<DossiersDossier>, (typeof LISTED)[number]>): DossierLine {
  return {
    id: row.id,
    code: row.code,
    state: row.state as Dossier['state'],
    version: row.version,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    procedureField: row.procedure_field,
    channel: row.channel as Dossier['channel'],
    receivingUnitId: row.receiving_unit_id,
    competentUnitId: row.competent_unit_id,
    ownerName: row.owner_name,
    submittedAt: row.submitted_at,
    receivedAt: row.received_at,
    handOverDueAt: row.hand_over_due_at,
    handedOverAt: row.handed_over_at,
    handOverLate: row.hand_over_late,
    nonTerritorial: row.non_territorial,
    clockStartAt: row.clock_start_at,
    dueAt: row.due_at,
    endedAt: row.ended_at,
    returnedAt: row.returned_at,
    handlingOfficerId: row.handling_officer_id,
    resultDelivery: row.result_delivery as Dossier['resultDelivery'],
    importId: row.import_id,
  };
}

/** What a list shows, for the keys of one page, in their order; `named` where the page has few shapes and is asked for all day. */
export async function dossiersOfPage(
  context: Context,
  chosen: ChosenKeys,
  direction: 'asc' | 'desc',
  named = false,
): Promise<ListedDossier[]> {
  const rows = await context.db
    .selectFrom('dossiers.dossier as dossier')
    .$if(named, (query) => query.modifyFront(NAMED))
    .innerJoin(chosen.as('page'), (join) => join.onRef('page.id', '=', 'dossier.id'))
    .select(LISTED.map((name) => `dossier.${name}` as const))
    .select('page.key')
    .where('dossier.province_id', '=', context.provinceId)
    .orderBy('page.at', direction)
    .orderBy('dossier.id', direction)
    .execute();
  return rows.map((row) => ({ ...toLine(row), key: row.key }));
}
