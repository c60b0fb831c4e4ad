import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import { type Context, newId } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import { contentSchema, LEVELS } from '../domain/procedure-content.ts';
import { searchText } from '../domain/search-text.ts';
import { announce, type ProcedureVersion } from '../domain/version.ts';
import { getProcedure } from '../show-procedure/get-procedure.ts';
import { endVersion, insertVersions } from '../sql/insert.ts';
import { getVersion } from '../sql/versions.ts';

/** What stands in columns of a version; its other parts are the content. */
export const versionHead = {
  announcingDecision: z
    .string('procedures.decision-missing')
    .trim()
    .min(1, 'procedures.decision-missing')
    .max(60, 'platform.too-long'),
  name: z.string('platform.required').trim().min(1, 'platform.required').max(1000, 'platform.too-long'),
  field: z.string('platform.required').trim().min(1, 'platform.required').max(200, 'platform.too-long'),
  levels: z.array(z.enum(LEVELS), 'procedures.levels-missing').min(1, 'procedures.levels-missing'),
};

/** A new version, as an announcing decision sets it out. */
export const announcedSchema = z.object({ ...versionHead, content: contentSchema });
export type AnnouncedVersion = z.output<typeof announcedSchema> & {
  readonly effectiveOn: Temporal.PlainDate;
  /** The day on which the decision was signed; null where it is not told. */
  readonly announcedOn: Temporal.PlainDate | null;
};

/**
 * Công bố phiên bản mới (NĐ 63/2010 art. 13-15): from `effectiveOn` the procedure is what this decision says; the version
 * before ends the day before. Dossiers already received keep theirs.
 * @throws Problem forbidden, notFound; invalid if it would begin before the latest version does, or was signed after today
 */
export async function announceVersion(
  context: Context,
  code: string,
  announced: AnnouncedVersion,
): Promise<ProcedureVersion> {
  authorize(context, 'procedures.administer');
  const procedure = await getProcedure(context, code);
  const { effectiveOn, announcedOn, name, field, content } = announced;
  if (announcedOn && Temporal.PlainDate.compare(announcedOn, vietnamDate(context.clock.now())) > 0)
    throw invalidField('announcedOn', 'procedures.announced-in-future');
  const { number, endsVersionId } = announce(procedure.versions, effectiveOn);
  const id = newId(context);
  if (endsVersionId) await endVersion(context, endsVersionId, effectiveOn);
  const search = searchText(name, field, content);
  await insertVersions(context, [{ ...announced, id, procedureId: procedure.id, number, search }]);
  await record(context, {
    type: 'procedure.version-announced',
    subjectKind: 'procedure',
    subjectId: procedure.id,
    data: {
      version: number,
      decision: announced.announcingDecision,
      announcedOn: announcedOn?.toString() ?? null,
      effectiveOn: effectiveOn.toString(),
    },
  });
  return getVersion(context, id);
}
