import { type Channel, intake } from '#modules/dossiers/index.ts';
import type { Unit } from '#modules/organization/index.ts';
import { findVersionInForce, type ProcedureVersion, termsOf } from '#modules/procedures/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { ProcedureBundle } from '../domain/bundle.ts';
import type { BundleStep } from '../domain/bundle-content.ts';
import { likeliestUnit } from '../domain/likeliest-unit.ts';

/** A step of the bundle with what the catalogue and the tree of units say of it today. */
export interface PlannedStep {
  readonly step: BundleStep;
  readonly version: ProcedureVersion;
  /** How its dossier counts as handed in: the way of the whole, or the first that its procedure knows. */
  readonly channel: Channel;
  readonly competent: readonly Unit[];
  /** Whoever decides unless told otherwise; undefined where several could. */
  readonly likeliest: Unit | undefined;
  /** The papers of its procedure on that channel. */
  readonly papers: ProcedureVersion['content']['papers'];
}

/** @throws Problem conflict `bundles.procedure-missing` if a procedure of the bundle is not in force */
export function planSteps(
  context: Context,
  bundle: ProcedureBundle,
  receiving: Unit,
  channel: Channel,
): Promise<PlannedStep[]> {
  return Promise.all(bundle.content.steps.map((step) => planStep(context, step, receiving, channel)));
}

async function planStep(
  context: Context,
  step: BundleStep,
  receiving: Unit,
  wished: Channel,
): Promise<PlannedStep> {
  const today = vietnamDate(context.clock.now());
  const version = await findVersionInForce(context, step.procedureCode, today);
  const offered = version && termsOf(version, wished) ? wished : version?.content.channels[0]?.channel;
  if (!version || !offered)
    throw new Problem('conflict', 'bundles.procedure-missing', { code: step.procedureCode });
  const competent = await intake.listCompetentUnits(context, version, receiving);
  return {
    step,
    version,
    channel: offered,
    competent,
    likeliest: likeliestUnit(competent, receiving),
    papers: intake.papersFor(version.content.papers, offered),
  };
}
