import { type InternalProcess, numbered, type ProcessStep, type Stage } from './internal-process.ts';
import type { CatalogueTimeLimit, ChannelTerms } from './procedure-content.ts';

/** Minutes of a working day of eight hours, in which internal processes are written. */
const DAY_MINUTES = 480;
const HOUR = 60;

/**
 * Working minutes that a time limit surely holds, whatever day it begins on: `n` calendar days hold at least five sevenths
 * working days, a month at least twenty, a day by the clock eight hours; the same day is one working day (as Hà Nội's
 * process of 2.000908 counts it). Null where there is no limit, or none is known. For budgets only, never for due dates.
 */
export function workingMinutesOf(limit: CatalogueTimeLimit): number | null {
  switch (limit.kind) {
    case 'same_day':
      return DAY_MINUTES;
    case 'none':
    case 'unknown':
      return null;
    case 'limit':
      break;
  }
  const { value, unit } = limit;
  switch (unit) {
    case 'working_day':
      return value * DAY_MINUTES;
    case 'day':
      return Math.max(1, Math.floor(value / 7) * 5 + Math.max(0, (value % 7) - 2)) * DAY_MINUTES;
    case 'month':
      return value * 20 * DAY_MINUTES;
    case 'working_hour':
      return value * HOUR;
    case 'hour':
      return Math.floor(value / 24) * DAY_MINUTES + Math.min((value % 24) * HOUR, DAY_MINUTES);
  }
}

/** The shortest time limit of all channels in working minutes: one process serves them all. Null if none is known. */
export function shortestLimit(channels: readonly Pick<ChannelTerms, 'timeLimit'>[]): number | null {
  const known = channels.flatMap(({ timeLimit }) => workingMinutesOf(timeLimit) ?? []);
  return known.length === 0 ? null : Math.min(...known);
}

interface Share {
  readonly stage: Stage;
  readonly name: string;
  readonly role: ProcessStep['role'];
  /** Part of the whole time; the appraisal takes what the others leave. */
  readonly part: number;
  /** However long the limit, this work takes no longer. */
  readonly most: number;
}

const SHARES: readonly Share[] = [
  {
    stage: 'receive',
    name: 'Tiếp nhận, số hóa và chuyển hồ sơ',
    role: 'receptionist',
    part: 0.1,
    most: 4 * HOUR,
  },
  { stage: 'assign', name: 'Phân công xử lý', role: 'leader', part: 0.05, most: 4 * HOUR },
  { stage: 'appraise', name: 'Thẩm định hồ sơ, dự thảo kết quả', role: 'handlingOfficer', part: 0, most: 0 },
  { stage: 'approve', name: 'Xem xét, phê duyệt kết quả', role: 'leader', part: 0.15, most: 3 * DAY_MINUTES },
  {
    stage: 'signOff',
    name: 'Vào sổ, đóng dấu, phát hành',
    role: 'documentClerk',
    part: 0.05,
    most: 4 * HOUR,
  },
  {
    stage: 'return',
    name: 'Trả kết quả, thống kê, theo dõi',
    role: 'receptionist',
    part: 0.1,
    most: 4 * HOUR,
  },
];

/**
 * Quy trình mặc định: how a time limit is shared out where nobody has decided; the times sum to the shortest limit exactly.
 * Without a known limit the steps stand without times.
 */
export function defaultProcess(channels: readonly Pick<ChannelTerms, 'timeLimit'>[]): InternalProcess {
  const limit = shortestLimit(channels);
  const shares = SHARES.map(({ part, most }) =>
    limit === null ? 0 : Math.min(rounded(limit * part, limit), most),
  );
  const rest = (limit ?? 0) - shares.reduce((sum, minutes) => sum + minutes, 0);
  const steps = SHARES.map(({ stage, name, role }, index) => ({
    stage,
    name,
    role,
    minutes: limit === null ? null : stage === 'appraise' ? rest : (shares[index] ?? 0),
  }));
  return { steps: numbered(steps), source: 'default', decision: null, validFrom: null };
}

/** To quarters of an hour; to five minutes in less than a day, to minutes in less than two hours. Never nothing. */
function rounded(minutes: number, limit: number): number {
  if (minutes === 0) return 0;
  const grain = limit >= DAY_MINUTES ? 15 : limit >= 2 * HOUR ? 5 : 1;
  return Math.max(grain, Math.round(minutes / grain) * grain);
}
