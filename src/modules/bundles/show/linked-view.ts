import { calendarOf } from '#modules/calendar/index.ts';
import { following } from '#modules/dossiers/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import { findVersionInForce, legalTimeLimit, termsOf } from '#modules/procedures/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { ProcedureBundle } from '../domain/bundle.ts';
import type { BundleStep } from '../domain/bundle-content.ts';
import type { LinkedDossier, LinkedStep, PassedResult } from '../domain/linked-dossier.ts';
import { hasEnded, type StepStanding } from '../domain/next-moves.ts';
import { standingOf } from '../domain/standing.ts';
import { expectedDates, limitOf, type TimedStep } from '../domain/step-times.ts';
import { loadWay, type OnTheWay } from '../follow/on-the-way.ts';
import { listPassedResults } from '../sql/passed-results.ts';

/** One step of a linked dossier with all that is known of it. */
export interface StepView {
  readonly step: LinkedStep;
  readonly configured: BundleStep;
  readonly standing: StepStanding;
  readonly unitName: string;
  /** Once it has begun. */
  readonly dossier: following.DossierProgress | undefined;
  /** Its due date; before it begins, when it can be expected to be done. */
  readonly expectedAt: Temporal.Instant | null;
  /** Names of the steps whose results it waits for. */
  readonly waitsFor: readonly string[];
  /** What was passed to it. */
  readonly given: readonly PassedResult[];
}

/** A linked dossier as its page, panel, slip and answer show it. */
export interface LinkedView {
  readonly linked: LinkedDossier;
  readonly bundle: ProcedureBundle;
  readonly steps: readonly StepView[];
  readonly ended: boolean;
}

export async function linkedView(context: Context, linked: LinkedDossier): Promise<LinkedView> {
  const way = await loadWay(context, linked);
  if (!way) throw new Error(`the configuration of ${linked.code} is gone`);
  const { bundle, steps } = way;
  const units = await unitNames(
    context,
    steps.map(({ competentUnitId }) => competentUnitId),
  );
  const dates = await datesOf(context, way);
  const passed = await listPassedResults(context, linked.id);
  const configuredOf = (code: string) => bundle.content.steps.find((one) => one.code === code) as BundleStep;
  const views = steps.map((step): StepView => {
    const dossier = step.dossierId ? way.progress.get(step.dossierId) : undefined;
    const inputs = configuredOf(step.code).after.filter((input) =>
      steps.some(({ code }) => code === input.step),
    );
    return {
      step,
      configured: configuredOf(step.code),
      standing: standingOf(step, dossier),
      unitName: units.get(step.competentUnitId) ?? '',
      dossier,
      expectedAt: dates.get(step.code) ?? null,
      waitsFor: inputs.map((input) => configuredOf(input.step).name),
      given: passed.filter(({ toStep }) => toStep === step.code),
    };
  });
  return { linked, bundle, steps: views, ended: hasEnded(views) };
}

async function datesOf(context: Context, { linked, bundle, steps, progress }: OnTheWay) {
  const timed = await Promise.all(
    steps.map(async (step): Promise<TimedStep> => {
      const configured = bundle.content.steps.find(({ code }) => code === step.code);
      const dossier = step.dossierId ? progress.get(step.dossierId) : undefined;
      return {
        code: step.code,
        after: configured?.after.map((input) => input.step) ?? [],
        calendar: await calendarOf(context, step.competentUnitId),
        limit: (configured && limitOf(configured, step.longer)) ?? (await ownLimit(context, step)),
        dueAt: dossier?.dueAt ?? null,
        started: step.state === 'started',
      };
    }),
  );
  return expectedDates(timed, linked.countedFrom, bundle.content.cutoff);
}

/** The limit of the procedure itself, where the bundle sets none. */
async function ownLimit(context: Context, step: LinkedStep) {
  const version = await findVersionInForce(context, step.procedureCode, vietnamDate(context.clock.now()));
  const terms = version && termsOf(version, step.channel);
  return terms ? legalTimeLimit(terms) : null;
}

/** How many steps have come to their end, for lists: [ended, all]. */
export async function countEnded(
  context: Context,
  steps: ReadonlyMap<string, readonly LinkedStep[]>,
): Promise<Map<string, { readonly ended: number; readonly all: number; readonly late: number }>> {
  const ids = [...steps.values()].flatMap((list) => list.flatMap(({ dossierId }) => dossierId ?? []));
  const progress = await following.dossierProgress(context, ids);
  const now = context.clock.now();
  return new Map(
    [...steps].map(([id, list]) => {
      const standings = list.map((step) => {
        const dossier = step.dossierId ? progress.get(step.dossierId) : undefined;
        const standing = standingOf(step, dossier);
        const end = dossier?.endedAt ?? now;
        const late = dossier?.dueAt != null && Temporal.Instant.compare(end, dossier.dueAt) > 0;
        return { ended: hasEnded([{ standing }]), late };
      });
      const count = (of: 'ended' | 'late') => standings.filter((one) => one[of]).length;
      return [id, { ended: count('ended'), late: count('late'), all: list.length }];
    }),
  );
}
