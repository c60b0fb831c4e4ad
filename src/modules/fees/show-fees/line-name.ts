import type { Payable } from '../domain/obligation.ts';

/** What a line is for, as the citizen reads it. */
export function lineName({ line }: Pick<Payable, 'line'>): string {
  return line === 0 ? 'Nộp khi tiếp nhận hồ sơ' : 'Theo yêu cầu trong quá trình giải quyết';
}
