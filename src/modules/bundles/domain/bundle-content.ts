import { z } from 'zod';

/** Hạn của một bước hoặc của cả nhóm, as the calendar counts it. */
const timeLimitSchema = z.object({
  unit: z.enum(['working_day', 'day', 'working_hour', 'hour'], 'bundles.limit-unit'),
  value: z
    .number('bundles.limit-value')
    .int('bundles.limit-value')
    .min(1, 'bundles.limit-value')
    .max(1000, 'bundles.limit-value'),
});
export type StepTimeLimit = z.output<typeof timeLimitSchema>;

function text(maximum: number) {
  return z.string('platform.required').trim().min(1, 'platform.required').max(maximum, 'platform.too-long');
}

const inputSchema = z.object({
  /** Code of the step whose result is needed. */
  step: z.string('bundles.input-step'),
  /** Code of the paper that the result takes the place of; null: none of the list, it comes beside them. */
  paper: z
    .string()
    .regex(/^[0-9A-Z]{1,4}$/, 'bundles.input-paper')
    .nullable(),
  /** What happens here when that result never comes: this step is cancelled too, or goes on without it. */
  ifFails: z.enum(['cancel', 'goOn'], 'bundles.input-if-fails').default('cancel'),
});
/** Kết quả của bước trước thành thành phần hồ sơ của bước này (NĐ 63/2024 art. 4). */
export type StepInput = z.output<typeof inputSchema>;

const stepSchema = z.object({
  code: z.string('bundles.step-code').regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'bundles.step-code'),
  name: text(200),
  procedureCode: text(40),
  /** Of the law of the bundle; null: the procedure's own. */
  timeLimit: timeLimitSchema.nullable(),
  /** A longer limit in a case that the law names, such as a verification. */
  longer: z.object({ when: text(200), timeLimit: timeLimitSchema }).nullable(),
  /** Only if the citizen wants it. */
  optional: z.boolean(),
  after: z.array(inputSchema).max(20),
});
/** Một bước của nhóm thủ tục liên thông: one procedure of the bundle. */
export type BundleStep = z.output<typeof stepSchema>;

/** Nội dung cấu hình của một nhóm thủ tục liên thông: shape of data/bundles/bundles.json, and of a version's content. */
export const contentSchema = z
  .object({
    legalBasis: z.array(text(500)).max(30),
    /** What whoever uses it should know; '' = nothing. */
    note: z.string().max(1000, 'platform.too-long').default(''),
    /** Of the whole, from receipt; null: the law sets none, each step has its own. */
    overallLimit: timeLimitSchema.nullable(),
    /** The same when a step needs its longer limit. */
    longerOverallLimit: timeLimitSchema.nullable(),
    /** From this hour on counting starts the next working day (NĐ 63/2024 art. 7(2)). */
    cutoff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bundles.cutoff'),
    /** Working hours within which a unit confirms that it has a passed result (art. 7(4)). */
    acknowledgeHours: z.number('bundles.acknowledge-hours').min(1, 'bundles.acknowledge-hours').max(80),
    steps: z.array(stepSchema).min(2, 'bundles.too-few-steps').max(20),
  })
  .superRefine((content, check) => {
    for (const fault of orderFaults(content.steps)) {
      check.addIssue({
        code: 'custom',
        path: ['steps', fault.index, fault.field],
        message: fault.code,
      });
    }
  });
export type BundleContent = z.output<typeof contentSchema>;

interface OrderFault {
  readonly index: number;
  readonly field: 'code' | 'after';
  readonly code: string;
}

/** What is wrong with the order of steps: a code twice, a result of no step, a circle. */
function orderFaults(steps: readonly Pick<BundleStep, 'code' | 'after'>[]): OrderFault[] {
  const codes = steps.map(({ code }) => code);
  const faults = steps.flatMap((step, index): OrderFault[] => [
    ...(codes.indexOf(step.code) < index
      ? [{ index, field: 'code' as const, code: 'bundles.step-twice' }]
      : []),
    ...(step.after.every((input) => codes.includes(input.step))
      ? []
      : [{ index, field: 'after' as const, code: 'bundles.step-unknown' }]),
  ]);
  if (faults.length > 0) return faults;
  const circle = stepsInCircle(steps);
  return circle.map((code) => ({ index: codes.indexOf(code), field: 'after', code: 'bundles.step-circle' }));
}

/** The steps that can never begin because they wait, at the end, for themselves. */
function stepsInCircle(steps: readonly Pick<BundleStep, 'code' | 'after'>[]): string[] {
  const reached = new Set<string>();
  let grew = true;
  while (grew) {
    const next = steps.filter(
      ({ code, after }) => !reached.has(code) && after.every((input) => reached.has(input.step)),
    );
    for (const { code } of next) reached.add(code);
    grew = next.length > 0;
  }
  return steps.map(({ code }) => code).filter((code) => !reached.has(code));
}
