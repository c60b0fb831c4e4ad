import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { ProcedureVersion } from '../domain/version.ts';

explainConstraint('version_from_unique', () => invalidField('effectiveOn', 'procedures.effective-taken'));
explainConstraint('version_number_unique', () => new Problem('conflict', 'platform.busy'));

/** A version as it goes in, with its folded text for the search. */
export type NewVersion = Omit<ProcedureVersion, 'code' | 'repealedOn'> & { readonly search: string };

export async function insertProcedures(
  context: Context,
  procedures: readonly { id: string; code: string }[],
): Promise<void> {
  if (procedures.length === 0) return;
  await context.db
    .insertInto('procedures.procedure')
    .values(procedures.map(({ id, code }) => ({ province_id: context.provinceId, id, code })))
    .execute();
}

export async function insertVersions(context: Context, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return;
  const { actor } = context;
  const entered = {
    entered_at: context.clock.now(),
    entered_by: actor.kind === 'officer' ? actor.officerId : null,
  };
  await context.db
    .insertInto('procedures.version')
    .values(
      versions.map((version) => ({
        province_id: context.provinceId,
        id: version.id,
        procedure_id: version.procedureId,
        number: version.number,
        name: version.name,
        search: version.search,
        field: version.field,
        levels: [...version.levels],
        announcing_decision: version.announcingDecision,
        announced_on: version.announcedOn,
        effective_on: version.effectiveOn,
        repealed_on: null,
        content: JSON.stringify(version.content),
        ...entered,
      })),
    )
    .execute();
}

/** The version no longer stands from this day on. */
export async function endVersion(
  context: Context,
  versionId: string,
  repealedOn: Temporal.PlainDate,
): Promise<void> {
  await context.db
    .updateTable('procedures.version')
    .set({ repealed_on: repealedOn })
    .where('province_id', '=', context.provinceId)
    .where('id', '=', versionId)
    .execute();
}
