import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { defaultProcess } from '../domain/default-process.ts';
import type { InternalProcess } from '../domain/internal-process.ts';
import type { ProcedureVersion } from '../domain/version.ts';
import { findOwnProcess } from '../sql/processes.ts';
import { listVersionsOf } from '../sql/versions.ts';

/**
 * The internal process of a procedure on a day: the province's own one, else the default made from the time limits of the
 * version of that day (of the nearest one, where none stands).
 * @throws Problem notFound for an unknown procedure
 */
export async function internalProcessOf(
  context: Context,
  procedureId: string,
  on: Temporal.PlainDate,
): Promise<InternalProcess> {
  const own = await findOwnProcess(context, procedureId, on);
  if (own) return own;
  const version = versionNear(await listVersionsOf(context, procedureId), on);
  if (!version) throw new Problem('notFound', 'procedures.not-found');
  return defaultProcess(version.content.channels);
}

/** Of versions, the newest first: the last that began by this day, else the first of all. */
export function versionNear(
  versions: readonly ProcedureVersion[],
  on: Temporal.PlainDate,
): ProcedureVersion | undefined {
  return (
    versions.find(({ effectiveOn }) => Temporal.PlainDate.compare(effectiveOn, on) <= 0) ?? versions.at(-1)
  );
}
