import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { IdentityKind } from '../domain/identity-number.ts';
import { findOpenDossiersOf, isKnownByOtherName } from '../sql/intake-warnings.ts';

/** A second dossier of the same person and procedure within so many days is asked about. */
const SAME_AGAIN_DAYS = 30;

/** Something at the counter that may be a mistake; the receptionist looks again, and may go on. */
export type IntakeWarning =
  | { readonly kind: 'sameAgain'; readonly dossiers: readonly Dossier[] }
  | { readonly kind: 'otherName' };

interface Comer {
  readonly identityKind: IdentityKind;
  readonly identityNumber?: string | undefined;
  readonly fullName: string;
}

/** Cảnh báo khi tiếp nhận: the same person has an open dossier of this procedure, or the number is known by another name. */
export async function intakeWarnings(
  context: Context,
  procedureId: string,
  { identityKind: kind, identityNumber: number, fullName }: Comer,
): Promise<IntakeWarning[]> {
  if (!number) return [];
  const warnings: IntakeWarning[] = [];
  const since = context.clock.now().subtract({ hours: 24 * SAME_AGAIN_DAYS });
  const dossiers = await findOpenDossiersOf(context, { kind, number }, procedureId, since);
  if (dossiers.length > 0) warnings.push({ kind: 'sameAgain', dossiers });
  if (fullName && (await isKnownByOtherName(context, kind, number, fullName)))
    warnings.push({ kind: 'otherName' });
  return warnings;
}

/** @throws Problem invalid at acceptWarnings with each warning, unless somebody has looked again */
export function refuseUnseen(warnings: readonly IntakeWarning[], accepted: 'yes' | undefined): void {
  if (warnings.length === 0 || accepted === 'yes') return;
  const faults = warnings.map((warning) => ({ field: 'acceptWarnings', ...textOf(warning) }));
  throw new Problem('invalid', 'dossiers.intake-warnings', {}, faults);
}

function textOf(warning: IntakeWarning) {
  return warning.kind === 'sameAgain'
    ? {
        code: 'dossiers.warning-same-again',
        params: { codes: warning.dossiers.map(({ code }) => code).join(', ') },
      }
    : { code: 'dossiers.warning-other-name' };
}
