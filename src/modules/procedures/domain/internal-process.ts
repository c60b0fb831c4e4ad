import { ROLES, type Role } from '#platform/authorization.ts';
import { type FieldProblem, Problem } from '#platform/problem.ts';

/** What kind of work a step is; the states of a dossier name the same stages. */
export const STAGES = [
  'receive', // tiếp nhận, chuyển hồ sơ
  'assign', // phân công
  'appraise', // thẩm định
  'consult', // lấy ý kiến phối hợp
  'approve', // xem xét, phê duyệt
  'signOff', // vào sổ, đóng dấu, phát hành
  'return', // trả kết quả
] as const;
export type Stage = (typeof STAGES)[number];

/** Bước của quy trình nội bộ: who does what, and how much working time it may take. */
export interface ProcessStep {
  /** `B1`, `B2` … in order. */
  readonly code: string;
  readonly stage: Stage;
  readonly name: string;
  readonly role: Role;
  /** Minutes of working time; null where the procedure has no known time limit to share out. */
  readonly minutes: number | null;
}

/**
 * Quy trình nội bộ (NĐ 118/2025; one decision of the chairman of the province per procedure): steps with role and time.
 * The times are budgets inside the office: they never replace the legal time limit, from which alone the due date comes.
 */
export interface InternalProcess {
  readonly steps: readonly ProcessStep[];
  /** `default` = derived from the time limit, because nobody has decided one. */
  readonly source: 'default' | 'own';
  readonly decision: string | null;
  readonly validFrom: Temporal.PlainDate | null;
}

/** Sum of the steps' minutes; null if a step has none. */
export function totalMinutes(steps: readonly Pick<ProcessStep, 'minutes'>[]): number | null {
  let total = 0;
  for (const { minutes } of steps) {
    if (minutes === null) return null;
    total += minutes;
  }
  return total;
}

/** Steps as they are entered: their codes follow from the order. */
export function numbered(steps: readonly Omit<ProcessStep, 'code'>[]): ProcessStep[] {
  return steps.map((step, index) => ({ code: `B${index + 1}`, ...step }));
}

const MOST_STEPS = 30;

/**
 * Refuses a process that cannot be worked by: without appraisal or approval, with an unknown role or an impossible time.
 * @throws Problem invalid with each fault at `steps` or `steps.<n>.<field>`
 */
export function checkProcess(steps: readonly Omit<ProcessStep, 'code'>[]): void {
  const faults: FieldProblem[] = [];
  if (steps.length > MOST_STEPS) faults.push({ field: 'steps', code: 'procedures.steps-too-many' });
  for (const stage of ['appraise', 'approve'] as const) {
    if (!steps.some((step) => step.stage === stage))
      faults.push({ field: 'steps', code: `procedures.no-${stage}` });
  }
  for (const [index, { role, minutes }] of steps.entries()) {
    if (!ROLES.includes(role)) faults.push({ field: `steps.${index}.role`, code: 'procedures.role-unknown' });
    if (minutes !== null && !(Number.isInteger(minutes) && minutes > 0))
      faults.push({ field: `steps.${index}.minutes`, code: 'procedures.step-time' });
  }
  if (faults.length > 0) throw new Problem('invalid', 'procedures.process-wrong', {}, faults);
}

/** Does the process plan more working time than the law gives? `limit` = minutes of the shortest time limit, null = unknown. */
export function exceedsLimit(steps: readonly Pick<ProcessStep, 'minutes'>[], limit: number | null): boolean {
  const total = totalMinutes(steps);
  return total !== null && limit !== null && total > limit;
}
