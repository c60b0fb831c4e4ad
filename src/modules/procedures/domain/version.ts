import { readTimeLimit, type TimeLimit } from '#modules/calendar/index.ts';
import { invalidField } from '#platform/problem.ts';
import type { Channel, ChannelTerms, Level, ProcedureContent } from './procedure-content.ts';

/**
 * Phiên bản thủ tục: a procedure as one announcing decision sets it out (NĐ 63/2010 art. 13-15). It stands from
 * `effectiveOn` until the day before `repealedOn`; a dossier keeps the version it was received under.
 */
export interface ProcedureVersion {
  readonly id: string;
  readonly procedureId: string;
  /** 1, 2, 3 … in the order of entry. */
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly levels: readonly Level[];
  /** Number of the decision, `163/QĐ-BTP`; null = not known. */
  readonly announcingDecision: string | null;
  /** The day on which the decision was signed; null = not told. */
  readonly announcedOn: Temporal.PlainDate | null;
  readonly effectiveOn: Temporal.PlainDate;
  /** First day on which it no longer stands. */
  readonly repealedOn: Temporal.PlainDate | null;
  readonly content: ProcedureContent;
}

/** The province announces at the latest so many days before the procedure takes effect (NĐ 63/2010 art. 15, as read second hand). */
export const DAYS_BEFORE_EFFECT = 5;

/** Time limit and fee of a version on one channel; undefined if it is not taken in there. */
export function termsOf(
  version: Pick<ProcedureVersion, 'content'>,
  channel: Channel,
): ChannelTerms | undefined {
  return version.content.channels.find((terms) => terms.channel === channel);
}

/** The time limit the calendar computes the due date with (NĐ 63/2010 art. 8(2)); null where the catalogue does not know it. */
export function legalTimeLimit(terms: Pick<ChannelTerms, 'timeLimit'>): TimeLimit | null {
  const { timeLimit } = terms;
  switch (timeLimit.kind) {
    case 'limit':
      return readTimeLimit({
        value: timeLimit.value,
        unit: timeLimit.unit,
        cutoff: timeLimit.cutoff ?? null,
      });
    case 'same_day':
      return readTimeLimit({ rule: 'same_day', cutoff: timeLimit.cutoff ?? null });
    case 'none':
      return readTimeLimit({ rule: 'none' });
    case 'unknown':
      return null;
  }
}

/** Does the version stand on this day? */
export function isInForce(
  version: Pick<ProcedureVersion, 'effectiveOn' | 'repealedOn'>,
  on: Temporal.PlainDate,
): boolean {
  if (Temporal.PlainDate.compare(version.effectiveOn, on) > 0) return false;
  return version.repealedOn === null || Temporal.PlainDate.compare(on, version.repealedOn) < 0;
}

/**
 * What follows from announcing a new version: its number, and the version that ends the day before it takes effect.
 * Versions follow one another without gap or overlap, so the new one must begin after all others.
 * @throws Problem invalid procedures.effective-too-early at `effectiveOn`
 */
export function announce(
  earlier: readonly Pick<ProcedureVersion, 'id' | 'number' | 'effectiveOn' | 'repealedOn'>[],
  effectiveOn: Temporal.PlainDate,
): { readonly number: number; readonly endsVersionId: string | undefined } {
  const last = earlier.toSorted((a, b) => Temporal.PlainDate.compare(a.effectiveOn, b.effectiveOn)).at(-1);
  if (last && Temporal.PlainDate.compare(effectiveOn, last.effectiveOn) <= 0) {
    const { day, month, year } = last.effectiveOn;
    throw invalidField('effectiveOn', 'procedures.effective-too-early', { date: `${day}/${month}/${year}` });
  }
  const number = Math.max(0, ...earlier.map((version) => version.number)) + 1;
  return { number, endsVersionId: last?.id };
}
