import { listUnits, type Unit } from '#modules/organization/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import type { Level } from '../domain/procedure-content.ts';
import { getProcedure } from '../show-procedure/get-procedure.ts';
import { replaceCompetence } from '../sql/competence.ts';

/** Kinds of unit that decide; offices only take in and hand over. */
const DECIDING = ['province', 'department', 'commune', 'publicServiceUnit'] as const;

/** The units that could be named as competent on this day, in tree order. */
export function listDecidingUnits(context: Context, on: Temporal.PlainDate): Promise<Unit[]> {
  return listUnits(context, { on, kinds: DECIDING });
}

/** Does a unit stand at one of the levels of a procedure? Ministries and other agencies are not units of the province. */
export function isOfLevel(unit: Pick<Unit, 'kind'>, levels: readonly Level[]): boolean {
  if (unit.kind === 'commune') return levels.includes('commune');
  return levels.includes('province');
}

/**
 * Xác định cơ quan có thẩm quyền giải quyết: from now on only these units handle the procedure; none = by level again.
 * @throws Problem forbidden, notFound; invalid at `unitIds` for a unit that is closed or unknown
 */
export async function setCompetence(
  context: Context,
  code: string,
  unitIds: readonly string[],
): Promise<void> {
  authorize(context, 'procedures.administer');
  const procedure = await getProcedure(context, code);
  const possible = new Set((await listDecidingUnits(context, procedure.today)).map(({ id }) => id));
  const chosen = [...new Set(unitIds)];
  if (chosen.some((id) => !possible.has(id))) throw invalidField('unitIds', 'procedures.unit-unknown');
  await replaceCompetence(context, procedure.id, chosen);
  await record(context, {
    type: 'procedure.competence-set',
    subjectKind: 'procedure',
    subjectId: procedure.id,
    data: { units: chosen.length, unitIds: chosen },
  });
}
