import { z } from 'zod';
import { intake } from '#modules/dossiers/index.ts';

const { shape } = intake.receiveSchema;

/** What the citizen wants of one step; obligatory steps are always part of the bundle. */
const chosenStep = z.object({
  taken: z.literal('yes').optional(),
  competentUnitId: z.uuid('dossiers.unit-missing').optional(),
  /** The case for which the law has a longer limit. */
  longer: z.literal('yes').optional(),
});

const MOST_STEPS = 30;

function isShort(steps: object): boolean {
  return Object.keys(steps).length <= MOST_STEPS;
}

/** What receiving a linked dossier needs, the same by page and by interface: the people once, the papers of all steps. */
export const receiveLinkedSchema = z.object({
  bundleCode: z.string('bundles.bundle-missing'),
  receivingUnitId: shape.receivingUnitId,
  channel: shape.channel,
  owner: shape.owner,
  submitter: shape.submitter,
  submitterRole: shape.submitterRole,
  resultDelivery: shape.resultDelivery,
  steps: z.record(z.string(), chosenStep).refine(isShort, 'bundles.too-many-steps').default({}),
  /** By step, then by the code of the paper in that step's procedure. */
  papers: z.record(z.string(), shape.papers).refine(isShort, 'bundles.too-many-steps').default({}),
});
export type ReceiveLinkedInput = z.output<typeof receiveLinkedSchema>;

export const receiveLinkedForm = intake.asIntakeForm(receiveLinkedSchema);
