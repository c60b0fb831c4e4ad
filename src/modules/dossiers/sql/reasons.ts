import type { Selectable } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { DossiersReason } from '#platform/sql/schema/dossiers.ts';
import type { ClockMode } from '../domain/pause.ts';

/** Lý do theo mã: why something was refused or sent back, with the article it rests on. */
export interface Reason {
  readonly code: string;
  readonly kind: 'refuseIntake' | 'refuse' | 'sendBack' | 'requestSupplement' | 'stop' | 'overdue';
  readonly name: string;
  readonly legalBasis: string;
  /** What a request for a supplement on this ground does to the clock. */
  readonly clockMode: ClockMode | null;
}

/** The reasons of a kind that are in force on a date. */
export async function listReasons(
  context: Context,
  kind: Reason['kind'],
  on: Temporal.PlainDate,
): Promise<Reason[]> {
  const rows = await context.db
    .selectFrom('dossiers.reason')
    .selectAll()
    .where('kind', '=', kind)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .orderBy('name')
    .execute();
  return rows.map(toReason);
}

export async function findReason(context: Context, code: string): Promise<Reason | undefined> {
  const row = await context.db
    .selectFrom('dossiers.reason')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  return row && toReason(row);
}

function toReason(row: Selectable<DossiersReason>): Reason {
  return {
    code: row.code,
    kind: row.kind as Reason['kind'],
    name: row.name,
    legalBasis: row.legal_basis,
    clockMode: row.clock_mode as ClockMode | null,
  };
}

/** data/reasons/reasons.json */
export interface ReasonData {
  readonly reasons: readonly {
    readonly code: string;
    readonly kind: Reason['kind'];
    readonly name: string;
    readonly legalBasis: string;
    readonly clockMode?: ClockMode;
    readonly validFrom: string;
    readonly verified: boolean;
  }[];
}

/** Loads the coded reasons that the product ships into an empty table. */
export async function loadReasons(context: Context, data: ReasonData): Promise<void> {
  const rows = data.reasons.map(({ code, kind, name, legalBasis, clockMode, validFrom, verified }) => ({
    code,
    kind,
    name,
    legal_basis: legalBasis,
    clock_mode: clockMode ?? null,
    valid_from: Temporal.PlainDate.from(validFrom),
    valid_to: null,
    verified,
  }));
  await context.db.insertInto('dossiers.reason').values(rows).execute();
}
