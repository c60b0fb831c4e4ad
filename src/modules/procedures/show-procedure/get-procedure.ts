import { authorize } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { ProcedureVersion } from '../domain/version.ts';
import { versionNear } from '../set-internal-process/internal-process-of.ts';
import { listVersions } from '../sql/versions.ts';

/** A procedure with all its versions. */
export interface Procedure {
  readonly id: string;
  readonly code: string;
  /** The newest first. */
  readonly versions: readonly ProcedureVersion[];
  /** The version that stands today; the nearest one where none does. */
  readonly current: ProcedureVersion;
  readonly today: Temporal.PlainDate;
}

/** @throws Problem notFound for an unknown code */
export async function getProcedure(context: Context, code: string): Promise<Procedure> {
  authorize(context, 'procedures.read');
  const versions = await listVersions(context, code);
  const today = vietnamDate(context.clock.now());
  const current = versionNear(versions, today);
  if (!current) throw new Problem('notFound', 'procedures.not-found');
  return { id: current.procedureId, code: current.code, versions, current, today };
}
