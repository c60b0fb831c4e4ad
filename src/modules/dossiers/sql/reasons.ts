import type { Context } from '#platform/context.ts';

/** Lý do theo mã: why something was refused or sent back, with the article it rests on. */
export interface Reason {
  readonly code: string;
  readonly kind: 'refuseIntake' | 'refuse' | 'sendBack';
  readonly name: string;
  readonly legalBasis: string;
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

function toReason(row: { code: string; kind: string; name: string; legal_basis: string }): Reason {
  return { code: row.code, kind: row.kind as Reason['kind'], name: row.name, legalBasis: row.legal_basis };
}

/** data/reasons/reasons.json */
export interface ReasonData {
  readonly reasons: readonly {
    readonly code: string;
    readonly kind: Reason['kind'];
    readonly name: string;
    readonly legalBasis: string;
    readonly validFrom: string;
    readonly verified: boolean;
  }[];
}

/** Loads the coded reasons that the product ships into an empty table. */
export async function loadReasons(context: Context, data: ReasonData): Promise<void> {
  const rows = data.reasons.map(({ code, kind, name, legalBasis, validFrom, verified }) => ({
    code,
    kind,
    name,
    legal_basis: legalBasis,
    valid_from: Temporal.PlainDate.from(validFrom),
    valid_to: null,
    verified,
  }));
  await context.db.insertInto('dossiers.reason').values(rows).execute();
}
