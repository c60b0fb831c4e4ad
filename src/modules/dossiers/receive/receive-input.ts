import { z } from 'zod';
import { CHANNELS, PAPER_FORMS, RESULT_DELIVERIES } from '../domain/channel.ts';
import { personSchema } from '../domain/person-input.ts';
import { wholeNumber } from '../domain/whole-number.ts';

const count = wholeNumber('dossiers.count', 1, 99).default(1);
const form = z.enum(PAPER_FORMS, 'dossiers.paper-form').default('original');

/** A paper of the procedure's list, as the checklist holds it: present only when ticked. */
const listedPart = z.object({ taken: z.literal('yes').optional(), form, count });
const extraPart = z.object({ name: z.string().max(300, 'platform.too-long').optional(), form, count });

/** No dossier has more kinds of paper. */
const MOST_PAPERS = 60;

function isShort(papers: object): boolean {
  return Object.keys(papers).length <= MOST_PAPERS;
}

/** What receiving a dossier needs, the same by page and by interface. */
export const receiveSchema = z.object({
  procedureCode: z.string('dossiers.procedure-missing'),
  receivingUnitId: z.uuid('dossiers.unit-missing'),
  competentUnitId: z.uuid('dossiers.unit-missing').optional(),
  channel: z.enum(CHANNELS, 'dossiers.channel'),
  owner: personSchema,
  /** Absent when the owner submits in person. */
  submitter: personSchema.optional(),
  submitterRole: z.enum(['owner', 'submitter', 'representative'], 'dossiers.submitter-role').default('owner'),
  papers: z.record(z.string(), listedPart).refine(isShort, 'dossiers.too-many-papers').default({}),
  extraPapers: z.record(z.string(), extraPart).refine(isShort, 'dossiers.too-many-papers').default({}),
  resultDelivery: z.enum(RESULT_DELIVERIES, 'dossiers.result-delivery').default('counter'),
  numberOfSets: wholeNumber('dossiers.sets', 1, 20).default(1),
  feeVnd: wholeNumber('dossiers.fee', 0, 1_000_000_000).optional(),
  abstract: z.string().max(500, 'platform.too-long').default(''),
  /** Somebody has looked at what may be a mistake, and goes on. */
  acceptWarnings: z.enum(['yes']).optional(),
});

export type ReceiveInput = z.output<typeof receiveSchema>;

/**
 * The page's form always sends the submitter's fields, filled or not; they count only when somebody else than the
 * owner stands at the counter.
 */
export function asIntakeForm<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    const form = { ...(value as Record<string, unknown>) };
    if ((form.submitterRole ?? 'owner') === 'owner') delete form.submitter;
    else form.submitter ??= {};
    return form;
  }, schema);
}

export const receiveFormSchema = asIntakeForm(receiveSchema);
