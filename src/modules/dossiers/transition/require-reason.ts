import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import { listReasons, type Reason } from '../sql/reasons.ts';

/** The reason with this code, if it is one of this kind and in force. @throws Problem invalid at reasonCode */
export async function requireReason(context: Context, kind: Reason['kind'], code: string): Promise<Reason> {
  const reasons = await listReasons(context, kind, vietnamDate(context.clock.now()));
  const reason = reasons.find((candidate) => candidate.code === code);
  if (!reason) throw invalidField('reasonCode', 'dossiers.reason-unknown');
  return reason;
}
