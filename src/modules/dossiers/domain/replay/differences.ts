import type { DossierTimes, HistoryFault, ReplayedPause } from './replay-dossier.ts';

/** Sai lệch: what is stored of a dossier, and what its history says. */
export interface Difference {
  /** `dueAt`, `pause 2 endedAt`, `event 4`. */
  readonly field: string;
  readonly stored: string;
  readonly replayed: string;
}

const FIELDS = [
  'state',
  'version',
  'receivedAt',
  'clockStartAt',
  'dueAt',
  'originalDueAt',
  'extendedDueAt',
  'endedAt',
  'returnedAt',
] as const satisfies readonly (keyof DossierTimes)[];

const PAUSE_FIELDS = [
  'kind',
  'clockMode',
  'reasonCode',
  'startedAt',
  'endedAt',
  'answered',
] as const satisfies readonly (keyof ReplayedPause)[];

/** Everything in which the stored dossier and its history disagree; none is what it should be. */
export function differencesOf(
  stored: DossierTimes,
  replayed: { readonly times: DossierTimes; readonly faults: readonly HistoryFault[] } | undefined,
): Difference[] {
  if (!replayed) return [{ field: 'history', stored: textOf(stored.version), replayed: textOf(null) }];
  const { times, faults } = replayed;
  return [
    ...compare(stored, times, FIELDS, ''),
    ...pauseDifferences(stored.pauses, times.pauses),
    ...faults.map(({ seq, fault }) => ({ field: `event ${seq}`, stored: fault, replayed: textOf(null) })),
  ];
}

function pauseDifferences(stored: readonly ReplayedPause[], replayed: readonly ReplayedPause[]) {
  const count = Math.max(stored.length, replayed.length);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const [one, other] = [stored[index], replayed[index]];
    const field = `pause ${index + 1}`;
    if (!one || !other) return [{ field, stored: one ? 'yes' : 'no', replayed: other ? 'yes' : 'no' }];
    return compare(one, other, PAUSE_FIELDS, `${field} `);
  });
}

function compare<Record, Field extends keyof Record & string>(
  stored: Record,
  replayed: Record,
  fields: readonly Field[],
  prefix: string,
): Difference[] {
  return fields
    .map((field) => ({
      field: `${prefix}${field}`,
      stored: textOf(stored[field]),
      replayed: textOf(replayed[field]),
    }))
    .filter((one) => one.stored !== one.replayed);
}

function textOf(value: unknown): string {
  return value === null ? '–' : String(value);
}
