import { calendarOf, dueAt } from '#modules/calendar/index.ts';
import { type DossierPart, intake, receiveDossier } from '#modules/dossiers/index.ts';
import { getUnit, isOpenOn } from '#modules/organization/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import { type Context, newId } from '#platform/context.ts';
import type { Upload } from '#platform/files/upload.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { type AskedPapers, askedPapers } from '../domain/asked-papers.ts';
import type { ProcedureBundle } from '../domain/bundle.ts';
import type { LinkedDossier, LinkedStep } from '../domain/linked-dossier.ts';
import { countedFrom, limitOf } from '../domain/step-times.ts';
import { getBundleInForce } from '../sql/bundle-versions.ts';
import { insertLinkedDossier } from '../sql/linked-dossiers.ts';
import { insertSteps } from '../sql/steps.ts';
import { type PlannedStep, planSteps } from './plan-steps.ts';
import type { ReceiveLinkedInput } from './receive-input.ts';

type Scans = Readonly<Record<string, readonly Upload[]>>;
type Asked = AskedPapers<PlannedStep['papers'][number]>;

/** A step that the citizen wants, with who decides it and the papers that came for it. */
interface ChosenStep extends PlannedStep {
  readonly competentUnitId: string;
  readonly longer: boolean;
  readonly papersTaken: ReceiveLinkedInput['papers'][string];
  readonly scans: Scans;
  /** Steps whose results it waits for. */
  readonly waitsFor: readonly string[];
}

/**
 * Tiếp nhận hồ sơ liên thông: everything once, at one counter (NĐ 63/2024 art. 4). Steps that need no result become
 * dossiers of their own units at once; the others wait as rows of the whole until the results they need exist.
 * @throws Problem invalid at each paper that is missing, of whatever step: the citizen is told in one go
 */
export async function receiveLinked(
  context: Context,
  input: ReceiveLinkedInput,
  scans: Scans = {},
): Promise<LinkedDossier> {
  authorize(context, 'bundles.receive', input.receivingUnitId);
  const now = context.clock.now();
  const today = vietnamDate(now);
  const bundle = await getBundleInForce(context, input.bundleCode, today);
  const receiving = await getUnit(context, input.receivingUnitId);
  if (!isOpenOn(receiving, today))
    throw invalidField('receivingUnitId', 'dossiers.unit-closed', { name: receiving.name });
  const planned = await planSteps(context, bundle, receiving, input.channel);
  const chosen = chooseSteps(bundle, planned, input, scans);

  const calendar = await calendarOf(context, receiving.id);
  const from = countedFrom(calendar, now, bundle.content.cutoff);
  const { overallLimit, longerOverallLimit } = bundle.content;
  const limit = (chosen.some(({ longer }) => longer) ? longerOverallLimit : null) ?? overallLimit;
  const linked: LinkedDossier = {
    id: newId(context),
    code: await intake.nextDossierCode(context, receiving, today),
    bundleVersionId: bundle.id,
    receivingUnitId: receiving.id,
    channel: input.channel,
    resultDelivery: input.resultDelivery,
    ownerName: input.owner.fullName,
    receivedAt: now,
    countedFrom: from,
    dueAt: limit && dueAt(calendar, from, limit),
    endedAt: null,
  };
  await insertLinkedDossier(context, linked);
  const steps = await makeSteps(context, linked, chosen, input);
  await insertSteps(context, steps);
  await record(context, {
    type: 'linkedDossier.received',
    subjectKind: 'linkedDossier',
    subjectId: linked.id,
    unitId: receiving.id,
    data: { code: linked.code, bundle: bundle.code, steps: steps.length },
  });
  return linked;
}

/** @throws Problem invalid where nobody was chosen to decide, or a paper is missing */
function chooseSteps(
  bundle: ProcedureBundle,
  planned: readonly PlannedStep[],
  input: ReceiveLinkedInput,
  scans: Scans,
): ChosenStep[] {
  const wanted = bundle.content.steps.filter(({ code, optional }) => !optional || input.steps[code]?.taken);
  const codes = new Set(wanted.map(({ code }) => code));
  const steps = planned.filter(({ step }) => codes.has(step.code));
  const asked = askedPapers(steps, codes);
  const chosen = steps.map((plan, index): ChosenStep => {
    const { code, after } = plan.step;
    return {
      ...plan,
      competentUnitId: competentUnitOf(plan, input),
      longer: plan.step.longer !== null && input.steps[code]?.longer === 'yes',
      ...broughtFor(plan, asked[index], input, scans),
      waitsFor: after.flatMap((one) => (codes.has(one.step) ? [one.step] : [])),
    };
  });
  refuseIncomplete(chosen, asked);
  return chosen;
}

function competentUnitOf({ step, competent, likeliest }: PlannedStep, input: ReceiveLinkedInput): string {
  const told = input.steps[step.code]?.competentUnitId;
  const unit = told ? competent.find(({ id }) => id === told) : likeliest;
  if (unit) return unit.id;
  const field = `steps.${step.code}.competentUnitId`;
  throw invalidField(field, told ? 'dossiers.not-competent' : 'dossiers.competent-unit-missing');
}

/** The papers and scans of one step, with those that were handed in for another and serve here as well. */
function broughtFor(
  { step, papers }: PlannedStep,
  asked: Asked | undefined,
  input: ReceiveLinkedInput,
  scans: Scans,
) {
  const papersTaken = { ...input.papers[step.code] };
  const own: Record<string, readonly Upload[]> = {};
  for (const { code } of papers) own[`papers.${code}.scan`] = scans[`papers.${step.code}.${code}.scan`] ?? [];
  for (const { paper, from, fromCode } of asked?.shared ?? []) {
    const there = input.papers[from]?.[fromCode];
    if (there) papersTaken[paper.code] = there;
    own[`papers.${paper.code}.scan`] = scans[`papers.${from}.${fromCode}.scan`] ?? [];
  }
  return { papersTaken, scans: own };
}

function refuseIncomplete(chosen: readonly ChosenStep[], asked: readonly Asked[]): void {
  const faults = chosen.flatMap(({ step, papers, papersTaken, channel }, index) => {
    const given = asked[index]?.given.map(({ paper }) => paper.code) ?? [];
    const taken = Object.keys(papersTaken).filter((code) => papersTaken[code]?.taken);
    return intake.missingPapers(papers, channel, new Set([...given, ...taken])).map((paper) => {
      const shared = asked[index]?.shared.find((one) => one.paper.code === paper.code);
      const [at, code] = shared ? [shared.from, shared.fromCode] : [step.code, paper.code];
      return {
        field: `papers.${at}.${code}.taken`,
        code: 'dossiers.paper-missing',
        params: { name: paper.name },
      };
    });
  });
  const once = faults.filter(({ field }, index) => faults.findIndex((one) => one.field === field) === index);
  if (once.length > 0) throw new Problem('invalid', 'dossiers.papers-missing', {}, once);
}

/** The rows of the steps; those that wait for nothing are received as dossiers on the way. */
async function makeSteps(
  context: Context,
  linked: LinkedDossier,
  chosen: readonly ChosenStep[],
  input: ReceiveLinkedInput,
): Promise<LinkedStep[]> {
  const steps: LinkedStep[] = [];
  let first: string | undefined;
  for (const [position, plan] of chosen.entries()) {
    const { papersTaken: papers, version } = plan;
    const parts = await intake.makeParts(context, version, { papers, extraPapers: {} }, plan.scans);
    const received =
      plan.waitsFor.length === 0 ? await receiveFirst(context, linked, plan, { input, parts, first }) : null;
    first ??= received?.id;
    steps.push({
      linkedDossierId: linked.id,
      code: plan.step.code,
      position,
      procedureCode: plan.step.procedureCode,
      competentUnitId: plan.competentUnitId,
      channel: plan.channel,
      longer: plan.longer,
      papers: parts,
      state: received ? 'started' : 'waiting',
      dossierId: received?.id ?? null,
      startedAt: received ? context.clock.now() : null,
      cancelledAt: null,
      cancelReason: null,
      acknowledgeDueAt: null,
      acknowledgedAt: null,
    });
  }
  return steps;
}

interface Brought {
  readonly input: ReceiveLinkedInput;
  readonly parts: readonly DossierPart[];
  /** The first dossier of this parent, once there is one: it has the people. */
  readonly first: string | undefined;
}

/** A step that waits for nothing begins with the whole. */
function receiveFirst(
  context: Context,
  linked: LinkedDossier,
  plan: ChosenStep,
  { input, parts, first }: Brought,
) {
  const settled = {
    linkedDossierId: linked.id,
    linkedCode: linked.code,
    parts,
    timeLimit: limitOf(plan.step, plan.longer),
    countedFrom: linked.countedFrom,
  };
  const base = {
    procedureCode: plan.step.procedureCode,
    receivingUnitId: linked.receivingUnitId,
    competentUnitId: plan.competentUnitId,
    channel: plan.channel,
    resultDelivery: linked.resultDelivery,
  };
  if (first) return intake.receiveFollowing(context, first, base, settled);
  const { owner, submitter, submitterRole } = input;
  const people = submitter ? { owner, submitter, submitterRole } : { owner, submitterRole };
  const rest = { papers: {}, extraPapers: {}, numberOfSets: 1, abstract: '' };
  return receiveDossier(context, { ...base, ...people, ...rest }, {}, settled);
}
